import { zoneHolds, zoneName } from "@/lib/catalog/zones";
import type { Outage } from "@/lib/outages/detection/outage";
import { readOutagesSince } from "@/lib/outages/store";
import { minuteMs } from "@/lib/platform/time/units";
import { findNotes, type KeptNote } from "./store-notes";
import { cursorAfter, streamCursor } from "./stream-cursor";

/** A note with the outages that were open when it was written, those of its place first. `at` is ISO 8601. */
export interface NoteShown extends Omit<KeptNote, "at"> {
  at: string;
  outages: { id: string; name: string; here: boolean }[];
}

/** A page of notes. */
export interface NotesView {
  /** Those that are shown on an outage's page, or those that are not. */
  shown: boolean;
  /** Newest first. */
  notes: NoteShown[];
  next: string | null;
}

const onPage = 30;
/** People write some time after it failed, or before we are sure. */
const aroundMs = 60 * minuteMs;

/** What people wrote: what waits, or (`state=shown`) what is public; `before` is where the page before ended. */
export async function readNotes(query: Readonly<Record<string, string>>): Promise<NotesView> {
  const shown = query.state === "shown";
  const rows = await findNotes(shown, streamCursor.parse(query.before ?? null), onPage + 1);
  const notes = rows.slice(0, onPage);
  const last = notes.at(-1);
  const outages = last ? await readOutagesSince(new Date(last.at.getTime() - aroundMs)) : [];
  return {
    shown,
    notes: notes.map((note) => ({ ...note, at: note.at.toISOString(), outages: outagesOf(note, outages) })),
    next: rows.length > onPage && last ? cursorAfter(last) : null,
  };
}

function outagesOf({ at, surface, model }: KeptNote, outages: readonly Outage[]): NoteShown["outages"] {
  const near = ({ onsetAt, endedAt }: Outage) =>
    at.getTime() >= onsetAt.getTime() - aroundMs &&
    at.getTime() <= (endedAt?.getTime() ?? Number.POSITIVE_INFINITY) + aroundMs;
  return outages
    .filter(near)
    .map(({ id, zone }) => ({ id, name: zoneName(zone), here: zoneHolds(zone, surface, model) }))
    .sort((one, other) => Number(other.here) - Number(one.here));
}
