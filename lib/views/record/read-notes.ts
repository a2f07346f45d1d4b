import type { Outage } from "@/lib/outages/detection/outage";
import { readApprovedNotes } from "@/lib/outages/moderation/store-notes";

/** What somebody wrote with a report, approved by a moderator. `at` is the report's time, ISO 8601. */
export interface OutageNote {
  at: string;
  text: string;
  surface: string;
  model: string;
}

/** The approved notes of an outage and of those that are part of it, oldest first. */
export async function readNotesOf({ id, judged }: Outage): Promise<OutageNote[]> {
  const notes = await readApprovedNotes([id, ...(judged?.merged ?? []).map((part) => part.id)]);
  return notes.map(({ at, ...note }) => ({ at: at.toISOString(), ...note }));
}
