import { minuteMs } from "@/lib/platform/time/units";

/** A reading counts as fresh for this many polls, and at least this long. */
const freshPolls = 3;
const freshMinMs = 5 * minuteMs;

/** For how long (ms) what was read may be shown as what the page says, where it is asked every so many seconds. */
export const freshForMs = (pollSeconds: number): number =>
  Math.max(freshPolls * pollSeconds * 1000, freshMinMs);

/** Whether what was last read well at `readAt` may still be shown as what the page says. */
export function isFresh(readAt: Date | null, now: Date, pollSeconds: number): boolean {
  if (readAt === null) return false;
  const ageMs = now.getTime() - readAt.getTime();
  // A clock that was set back makes readings of the future: they are no fresher than those of the past.
  return Math.abs(ageMs) <= freshForMs(pollSeconds);
}
