import { dayMs, minuteMs } from "@/lib/platform/time/units";
import type { OutagePost } from "@/lib/snapshot/outage-posts";
import { lagMinutes } from "@/lib/words/lag";
import { formatSpan } from "@/lib/words/time";

/**
 * Whether the status page acknowledged an outage: `posted`; `ended` without a post; `counting` while it is open;
 * `signal`, which nobody has to acknowledge; or `unread`, if we can't read the page.
 */
export type GapState = "posted" | "ended" | "counting" | "signal" | "unread";

/** The state of a row. `officialFresh` is false while we can't read the status page. */
export function gapState({ outage, posted }: OutagePost, officialFresh: boolean): GapState {
  if (posted !== null) return "posted";
  if (outage.ended !== null) return "ended";
  if (!officialFresh) return "unread";
  return outage.tier === "signal" ? "signal" : "counting";
}

/** Same as `unacknowledgedMinutes` in lib/comparison, the rule of the grade. */
const maxWaitMs = 240 * minuteMs;

/** Who was first: "users first by 23 min", "21 min and counting", "never acknowledged". `now` is ISO 8601. */
export function describeGap(row: OutagePost, now: string, officialFresh: boolean): string {
  const { outage, posted } = row;
  switch (gapState(row, officialFresh)) {
    case "posted":
      return describeLead(lagMinutes(outage.alarm, posted ?? outage.alarm));
    case "ended":
      return describeEnded(Date.parse(now) - Date.parse(outage.alarm), officialFresh);
    case "counting":
      return `${formatSpan(Date.parse(now) - Date.parse(outage.alarm))} and counting`;
    case "signal":
      return "nothing posted yet";
    case "unread":
      return "status page unreadable";
  }
}

/** If we could not read the page lately, it may have acknowledged an outage that ended recently. */
function describeEnded(sinceAlarmMs: number, officialFresh: boolean): string {
  if (!officialFresh && sinceAlarmMs < dayMs) return "status page unreadable";
  return sinceAlarmMs >= maxWaitMs ? "never acknowledged" : "nothing posted yet";
}

function describeLead(minutes: number): string {
  if (minutes === 0) return "both in the same minute";
  return `${minutes > 0 ? "users" : "official"} first by ${formatSpan(Math.abs(minutes) * minuteMs)}`;
}
