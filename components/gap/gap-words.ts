import { lagMinutes } from "@/components/figures/lag-words";
import { spanInWords } from "@/components/time/format";
import type { OutagePost } from "@/lib/status/outage-posts";
import { gapState } from "./gap-state";

const minuteMs = 60_000;
const awaitedMs = 24 * 60 * minuteMs;

/** Who said it first, in words: "23 min, users first", "21 min, counting", "never acknowledged". `now` is ISO 8601. */
export function gapInWords(row: OutagePost, now: string, officialFresh: boolean): string {
  const { outage, posted } = row;
  switch (gapState(row, officialFresh)) {
    case "posted":
      return firstInWords(lagMinutes(outage.alarm, posted ?? outage.alarm));
    case "ended":
      return Date.parse(now) - Date.parse(outage.ended ?? now) > awaitedMs
        ? "never acknowledged"
        : "nothing posted";
    case "counting":
      return `${spanInWords(Date.parse(now) - Date.parse(outage.alarm))}, counting`;
    case "signal":
      return "nothing posted yet";
    case "unread":
      return "official page unreadable";
  }
}

function firstInWords(minutes: number): string {
  if (minutes === 0) return "in the same minute";
  return `${spanInWords(Math.abs(minutes) * minuteMs)}, ${minutes > 0 ? "users" : "official"} first`;
}
