import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { ProblemError } from "@/lib/platform/http/problem";
import { dayMs, hourMs, minuteMs } from "@/lib/platform/time/units";
import type { ReportRequest } from "./schema";

/** Clocks differ: a time so little ahead of ours is taken as now. */
const skewMs = minuteMs;
/** Counting looks half an hour back from a report, at what is deleted after a day; this leaves half an hour over. */
export const lateHours = 23;
/** Everyone counts once in 30 minutes: `design.md`. */
const countsOnceMs = 30 * minuteMs;

/** When a report is taken to have happened; `late`: its minute is over, so that detection has gone past it. */
interface TakenAt {
  at: Date;
  late: boolean;
}

/**
 * The earliest time of which a report can still be taken. Whether its sender was counted within half an hour of it can
 * be told while the key of that half hour's day exists; it is deleted soon after midnight UTC. So: since half past
 * midnight, in the first half hour of a day since half past the midnight before, and never over 23 hours.
 */
export function earliestTaken(now: Date): Date {
  const day = Math.floor((now.getTime() - countsOnceMs) / dayMs) * dayMs;
  return new Date(Math.max(day + countsOnceMs, now.getTime() - lateHours * hourMs));
}

/** When a report that says `at` (ISO 8601; undefined: now) is taken to have happened, or why it cannot be taken. */
function takenAt(at: string | undefined, now: Date): TakenAt | { refused: string; isTooOld: boolean } {
  if (at === undefined) return { at: now, late: false };
  const time = new Date(at);
  const aheadMs = time.getTime() - now.getTime();
  if (aheadMs > skewMs)
    return {
      refused: `must not be in the future: here it is ${now.toISOString()}; leave it out for now`,
      isTooOld: false,
    };
  if (Math.floor(time.getTime() / minuteMs) === Math.floor(now.getTime() / minuteMs) && aheadMs <= 0)
    return { at: time, late: false };
  // The minute before is still being taken into detection: what is so young counts as now.
  if (aheadMs > -minuteMs) return { at: now, late: false };
  const earliest = earliestTaken(now);
  if (time < earliest)
    return {
      refused: `must be ${earliest.toISOString()} or later: of earlier reports it cannot be told any more whether their sender was counted already, as the day’s key is deleted`,
      isTooOld: true,
    };
  return { at: time, late: true };
}

const keySchema = z.guid().toLowerCase();

/** What is said to who sends another report under an id that is taken. */
export const anotherReport: ProblemError = {
  path: "id",
  message: "was sent before, with another report: make a new one for each report",
};

/**
 * When a report happened, and by which id it is known; or what is wrong with that. `tooOld`: it can no more be taken, but
 * may have been taken before, under the id that its sender gave it.
 */
export type TimeAndId =
  | (TakenAt & { id: string })
  | { tooOld: ProblemError; id: string }
  | { errors: ProblemError[] };

/** Reads that from the body and the header `Idempotency-Key`: an id is its sender's, or a new one. */
export function resolveTimeAndId(
  { at, id }: ReportRequest,
  key: string | null | undefined,
  now: Date,
): TimeAndId {
  const parsed = keySchema.optional().safeParse(id ?? (key || undefined));
  if (!parsed.success)
    return { errors: [{ path: "Idempotency-Key", message: "must be a UUID, made anew for each report" }] };
  const taken = takenAt(at, now);
  if (!("refused" in taken)) return { ...taken, id: parsed.data ?? randomUUID() };
  const refused = { path: "at", message: taken.refused };
  return taken.isTooOld && parsed.data !== undefined
    ? { tooOld: refused, id: parsed.data }
    : { errors: [refused] };
}
