import { dayMs, minuteMs } from "@/lib/platform/time/units";
import type { OutagePost } from "@/lib/snapshot/outage-posts";
import { lagMinutes } from "@/lib/words/lag-words";
import { spanInWords } from "@/lib/words/moments";
import { gapState } from "./gap-state";

/** As the ledger's rule has it: `unacknowledgedMinutes` of lib/comparison. */
const awaitedMs = 240 * minuteMs;

/** Who said it first, in words: "23 min, users first", "21 min, counting", "never acknowledged". `now` is ISO 8601. */
export function gapInWords(row: OutagePost, now: string, officialFresh: boolean): string {
  const { outage, posted } = row;
  switch (gapState(row, officialFresh)) {
    case "posted":
      return firstInWords(lagMinutes(outage.alarm, posted ?? outage.alarm));
    case "ended":
      return endedInWords(Date.parse(now) - Date.parse(outage.alarm), officialFresh);
    case "counting":
      return `${spanInWords(Date.parse(now) - Date.parse(outage.alarm))}, counting`;
    case "signal":
      return "nothing posted yet";
    case "unread":
      return "official page unreadable";
  }
}

/** A page that was not read lately may have spoken of what is not long over. */
function endedInWords(sinceAlarmMs: number, officialFresh: boolean): string {
  if (!officialFresh && sinceAlarmMs < dayMs) return "official page unreadable";
  return sinceAlarmMs >= awaitedMs ? "never acknowledged" : "nothing posted yet";
}

function firstInWords(minutes: number): string {
  if (minutes === 0) return "in the same minute";
  return `${spanInWords(Math.abs(minutes) * minuteMs)}, ${minutes > 0 ? "users" : "official"} first`;
}
