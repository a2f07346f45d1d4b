import { z } from "zod";
import { zoneHolds, zoneName } from "@/lib/catalog/zones";
import type { Outage } from "@/lib/outages/detection/outage";
import { readOutage, readOutagesSince } from "@/lib/outages/store";
import { announceChange } from "@/lib/platform/database/changes";
import { hourMs } from "@/lib/platform/time/units";
import type { Actor } from "./action";
import { cursorAfter, pageCursor } from "./reports";
import { deleteApproval, findNotes, type StoredNote, storeApproval } from "./store-notes";

/** The result of an approval. `unknown`: no such outage, or no visible report with a note. */
export type ApproveOutcome = "done" | "unchanged" | "unknown";

/** Quotes a note on an outage's page. It disappears when its report is hidden or deleted. */
export async function approveNote(
  { reportId, outageId, ...by }: Actor & { reportId: string; outageId: string },
  now: Date,
): Promise<ApproveOutcome> {
  const outage = z.uuid().safeParse(reportId).success ? await readOutage(outageId) : null;
  if (!outage) return "unknown";
  const outcome = await storeApproval({ reportId, outageId: outage.id }, by, now);
  if (outcome === "done") announceChange("outages");
  return outcome;
}

/** Removes a note from the outage's page; returns false if it was not there. */
export async function withdrawNote(
  { reportId, ...by }: Actor & { reportId: string },
  now: Date,
): Promise<boolean> {
  const done = z.uuid().safeParse(reportId).success && (await deleteApproval(reportId, by, now));
  if (done) announceChange("outages");
  return done;
}

/** A note, and the outages that were open when it was written, those that hold its cell first. `at` is ISO 8601. */
export interface NoteView extends Omit<StoredNote, "at"> {
  at: string;
  outages: { id: string; name: string; holdsCell: boolean }[];
}

/** A page of notes. */
export interface NotesView {
  /** Whether these notes are public. */
  approved: boolean;
  /** Newest first. */
  notes: NoteView[];
  next: string | null;
}

const pageSize = 30;
/** People write some time after a failure, or before we confirm it. */
const marginMs = hourMs;

/** Notes that wait for approval, or (`state=shown`) public notes. `before` is the cursor of the page before. */
export async function readNotesPage(query: Readonly<Record<string, string>>): Promise<NotesView> {
  const approved = query.state === "shown";
  const rows = await findNotes(approved, pageCursor.parse(query.before ?? null), pageSize + 1);
  const notes = rows.slice(0, pageSize);
  const last = notes.at(-1);
  const outages = last ? await readOutagesSince(new Date(last.at.getTime() - marginMs)) : [];
  return {
    approved,
    notes: notes.map((note) => ({ ...note, at: note.at.toISOString(), outages: outagesNear(note, outages) })),
    next: rows.length > pageSize && last ? cursorAfter(last) : null,
  };
}

function outagesNear({ at, surface, model }: StoredNote, outages: readonly Outage[]): NoteView["outages"] {
  const isNear = ({ onsetAt, endedAt }: Outage) =>
    at.getTime() >= onsetAt.getTime() - marginMs &&
    at.getTime() <= (endedAt?.getTime() ?? Number.POSITIVE_INFINITY) + marginMs;
  return outages
    .filter(isNear)
    .map(({ id, zone }) => ({ id, name: zoneName(zone), holdsCell: zoneHolds(zone, surface, model) }))
    .sort((one, other) => Number(other.holdsCell) - Number(one.holdsCell));
}
