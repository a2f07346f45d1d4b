import { readFirstCountAt, readSteps } from "@/lib/crowd/counts/read";
import { readBlindSpots } from "@/lib/official/record/freshness";
import { listIncidents, readIncidents, readOfficialNow, recordKnownSince } from "@/lib/official/record/read";
import { readOutagesSince } from "@/lib/outages/store";
import { dayMs } from "@/lib/platform/time/units";
import type { ReceiptInputs } from "./compute-result";
import type { ReceiptRequest } from "./receipt";
import { withdrawnOutages } from "./store";

/** Nobody can read a longer receipt, so we ask for a shorter period. */
export const maxRecords = 1000;

/** The current data for a period; null if it has more records than a receipt may list. */
export async function readInputs(asked: ReceiptRequest, now: Date): Promise<ReceiptInputs | null> {
  const window = { from: new Date(asked.from), to: new Date(asked.to) };
  const past = { ...window, to: new Date(Math.max(+window.from, Math.min(+window.to, +now))) };
  // An incident posted shortly before or after the period may be about an outage in it.
  const around = { from: new Date(+window.from - dayMs), to: new Date(+window.to + dayMs) };
  const [found, listed, withdrawn, counts, usersSince, officialSince, pauses, { word }] = await Promise.all([
    readOutagesSince(window.from),
    listIncidents({ ...around, limit: maxRecords + 1 }),
    withdrawnOutages(window),
    readSteps({ ...past, stepMinutes: 1440 }),
    readFirstCountAt(),
    recordKnownSince(),
    readBlindSpots(window, now),
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
