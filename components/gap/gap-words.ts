import { lagMinutes } from "@/components/figures/lag-words";
import { spanInWords } from "@/components/time/format";
import type { OutagePost } from "@/lib/status/outage-posts";

const minuteMs = 60_000;
const awaitedMs = 24 * 60 * minuteMs;

/**
 * Who said it first, in words: "23 min, users first", "21 min, counting", "never acknowledged". While the official page
 * cannot be read, nothing is said of its silence over an outage that is still open.
 */
export function gapInWords({ outage, posted }: OutagePost, now: string, officialFresh: boolean): string {
  if (posted !== null) {
    const minutes = lagMinutes(outage.alarm, posted);
    if (minutes === 0) return "in the same minute";
    return `${spanInWords(Math.abs(minutes) * minuteMs)}, ${minutes > 0 ? "users" : "official"} first`;
  }
  if (outage.ended !== null)
    return Date.parse(now) - Date.parse(outage.ended) > awaitedMs ? "never acknowledged" : "nothing posted";
  if (!officialFresh) return "official page unreadable";
  return `${spanInWords(Date.parse(now) - Date.parse(outage.alarm))}, counting`;
}
