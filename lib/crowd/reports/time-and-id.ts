import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { ProblemError } from "@/lib/platform/http/problem";
import { dayMs, hourMs, minuteMs } from "@/lib/platform/time/units";
import type { ReportRequest } from "./schema";

/** Clocks differ: if a time is less than this ahead of ours, we use the current time. */
const skewMs = minuteMs;
/** Counting looks back half an hour from a report, at data that we delete after a day. This leaves half an hour spare. */
export const maxLateHours = 23;
/** A reporter counts once in 30 minutes: docs/decisions/009-counted-once.md. */
const countsOnceMs = 30 * minuteMs;

/** The time that we use for a report. `late`: its minute is over, so detection has processed it already. */
interface ReportTime {
  at: Date;
  late: boolean;
}

/**
 * The earliest time for which we still accept a report. To know whether its sender was counted within half an hour of it,
 * we need the salt of that day, which we delete soon after midnight UTC. So the earliest time is half past midnight. In the
 * first half hour of a day, it is half past the midnight before. It is never more than 23 hours ago.
 */
export function earliestAccepted(now: Date): Date {
  const day = Math.floor((now.getTime() - countsOnceMs) / dayMs) * dayMs;
  return new Date(Math.max(day + countsOnceMs, now.getTime() - maxLateHours * hourMs));
}

/** The time of a report with `at` (ISO 8601, undefined means now), or why we cannot accept it. */
function resolveTime(at: string | undefined, now: Date): ReportTime | { refused: string; isTooOld: boolean } {
  if (at === undefined) return { at: now, late: false };
  const time = new Date(at);
  const aheadMs = time.getTime() - now.getTime();
  if (aheadMs > skewMs)
    return {
      refused: `must not be in the future. The server’s time is ${now.toISOString()}. Leave it out to report now`,
      isTooOld: false,
    };
  if (Math.floor(time.getTime() / minuteMs) === Math.floor(now.getTime() / minuteMs) && aheadMs <= 0)
    return { at: time, late: false };
  // Detection may still process the previous minute, so we use the current time for such recent reports.
  if (aheadMs > -minuteMs) return { at: now, late: false };
  const earliest = earliestAccepted(now);
  if (time < earliest)
    return {
      refused: `must be ${earliest.toISOString()} or later. For earlier reports, we no longer know whether their sender was counted already`,
      isTooOld: true,
    };
  return { at: time, late: true };
}

const keySchema = z.guid().toLowerCase();

/** The error if an ID is used again for a different report. */
export const idReusedError: ProblemError = {
  path: "id",
  message: "was already used for another report. Create a new one for each report",
};

/**
 * The time and ID of a report, or what is wrong with them. `tooOld`: we can no longer accept it, but may have stored it
 * before, under the ID that its sender chose.
 */
export type TimeAndId =
  | (ReportTime & { id: string })
  | { tooOld: ProblemError; id: string }
  | { errors: ProblemError[] };

/** Resolves the time and the ID from the body and the header `Idempotency-Key`. Without an ID, creates a new one. */
export function resolveTimeAndId(
  { at, id }: ReportRequest,
  key: string | null | undefined,
  now: Date,
): TimeAndId {
  const parsed = keySchema.optional().safeParse(id ?? (key || undefined));
  if (!parsed.success)
    return {
      errors: [{ path: "Idempotency-Key", message: "must be a UUID. Create a new one for each report" }],
    };
  const time = resolveTime(at, now);
  if (!("refused" in time)) return { ...time, id: parsed.data ?? randomUUID() };
  const refused = { path: "at", message: time.refused };
  return time.isTooOld && parsed.data !== undefined
    ? { tooOld: refused, id: parsed.data }
    : { errors: [refused] };
}
