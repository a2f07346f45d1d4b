import { clockSpeed } from "@/lib/platform/process/clock";
import { settings } from "@/lib/platform/settings/settings";
import { minuteMs } from "@/lib/platform/time/units";
import { freshForMs } from "./freshness";
import { readingGaps } from "./store-readings";

/** Times in ms since 1970, `to` exclusive. */
interface TimeSpan {
  from: number;
  to: number;
}

/** After trouble the page is asked again within half an hour: a longer pause means that nothing here asked at all. */
const silentMs = 45 * minuteMs;

/**
 * Times from the first reading on in which the official page was not read lately enough to be known, and those in which
 * this site did not even ask, as it did not run. They are the same whenever they are asked for, once they are over.
 */
export async function readUnread(
  window: { from: Date; to: Date },
  now: Date,
): Promise<{ unread: TimeSpan[]; notRunning: TimeSpan[] }> {
  // A demonstration's hours are minutes of the machine that asks.
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
