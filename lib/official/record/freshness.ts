import { clockSpeed } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { minuteMs } from "@/lib/platform/time/units";
import { readingGaps } from "./store-readings";

/** A reading is fresh for this many polls, and at least this long. */
const freshPolls = 3;
const freshMinMs = 5 * minuteMs;

/** How long (ms) a reading is fresh, by the polling interval in seconds. */
export const freshForMs = (pollSeconds: number): number =>
  Math.max(freshPolls * pollSeconds * 1000, freshMinMs);

/** Whether the last good reading, at `readAt`, is fresh. */
export function isFresh(readAt: Date | null, now: Date, pollSeconds: number): boolean {
  if (readAt === null) return false;
  const ageMs = now.getTime() - readAt.getTime();
  // After a clock was set back, readings lie in the future. They are no fresher than those of the past.
  return Math.abs(ageMs) <= freshForMs(pollSeconds);
}

/** Times in ms since 1970, `to` exclusive. */
interface TimeSpan {
  from: number;
  to: number;
}

/** We poll again at most half an hour after a failure. A longer pause means that the site did not run. */
const silentMs = 45 * minuteMs;

/**
 * Times since the first reading for which we do not know what the status page said (`unread`), and times in which this
 * site did not run (`notRunning`). Once a time is over, the result for it never changes.
 */
export async function readBlindSpots(
  window: { from: Date; to: Date },
  now: Date,
): Promise<{ unread: TimeSpan[]; notRunning: TimeSpan[] }> {
  // In a demo, the clock runs faster, but we poll in real time.
  const pollSeconds = settings().officialPollSeconds * clockSpeed();
  const fresh = freshForMs(pollSeconds);
  const silent = Math.max(silentMs * clockSpeed(), 3 * fresh);
  const to = new Date(Math.min(window.to.getTime(), now.getTime()));
  const [good, any] = await Promise.all([
    readingGaps({ ...window, to }, fresh, "good"),
    readingGaps({ ...window, to }, silent, "any"),
  ]);
  const spans = (gaps: typeof good, knownForMs: number) =>
    gaps
      .map((gap) => ({ from: gap.from + knownForMs, to: gap.to ?? now.getTime() }))
      .filter((gap) => gap.to > gap.from);
  return {
    unread: spans(good, fresh),
    notRunning: spans(any, 0).filter((gap) => gap.to - gap.from > silent),
  };
}
