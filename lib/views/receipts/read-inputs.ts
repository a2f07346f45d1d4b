import { readFirstCountAt, readSteps } from "@/lib/crowd/counts/read";
import { readUnread } from "@/lib/official/record/blind-spots";
import { listIncidents, readOfficialNow, recordKnownSince } from "@/lib/official/record/read";
import { readIncidents } from "@/lib/official/record/read-incident";
import { readOutagesSince } from "@/lib/outages/store";
import { dayMs } from "@/lib/platform/time/units";
import type { ReceiptInputs } from "./compute-answer";
import type { Asked } from "./receipt";
import { withdrawnOutages } from "./store";

/** A receipt of more than this cannot be read by anyone: a shorter time is asked for. */
export const maxRecords = 1000;

/** What is known now of a window; null where it holds more records than a receipt may list. */
export async function readInputs(asked: Asked, now: Date): Promise<ReceiptInputs | null> {
  const window = { from: new Date(asked.from), to: new Date(asked.to) };
  const past = { ...window, to: new Date(Math.max(+window.from, Math.min(+window.to, +now))) };
  // An incident that was posted around the window may be about an outage in it.
  const around = { from: new Date(+window.from - dayMs), to: new Date(+window.to + dayMs) };
  const [found, listed, withdrawn, counts, usersSince, officialSince, pauses, { word }] = await Promise.all([
    readOutagesSince(window.from),
    listIncidents({ ...around, limit: maxRecords + 1 }),
    withdrawnOutages(window),
    readSteps({ ...past, stepMinutes: 1440 }),
    readFirstCountAt(),
    recordKnownSince(),
    readUnread(window, now),
    readOfficialNow(now),
  ]);
  const outages = found.filter(({ id, onsetAt }) => !withdrawn.has(id) && onsetAt < window.to);
  const ids = (listed ?? []).map(({ id }) => id);
  if (outages.length > maxRecords || ids.length > maxRecords) return null;
  return {
    now,
    outages,
    incidents: await readIncidents(ids),
    counts,
    usersSince,
    officialSince,
    ...pauses,
    readAt: word.readAt === null ? null : new Date(word.readAt),
    withdrawn: withdrawn.size,
  };
}
