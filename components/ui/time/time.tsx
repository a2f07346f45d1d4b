"use client";

import { formatAge, formatExactUtc, formatMoment, formatStopwatch } from "@/lib/words/time";
import { useNow } from "./server-clock";
import { useHydrated } from "./use-hydrated";

/**
 * A time: in UTC at first paint, then in the reader's time zone, with exact UTC as the tooltip.
 * `at` and `now` are ISO 8601. It includes the date if it is not that of `now`.
 */
export function Time({ at, now, className }: { at: string; now: string; className?: string }) {
  const hydrated = useHydrated();
  return (
    <time dateTime={at} title={formatExactUtc(at)} className={className}>
      {formatMoment(at, now, hydrated ? "local" : "UTC")}
    </time>
  );
}

/** How long ago a time was by the server’s clock, updated each second: "3 s ago". `at` and `now` are ISO 8601. */
export function Age({ at, now }: { at: string; now: string }) {
  const ms = useNow(now) - Date.parse(at);
  return (
    <time dateTime={at} title={formatExactUtc(at)}>
      {formatAge(ms)}
    </time>
  );
}

/** The running time since `since` by the server’s clock: "21:04". `since` and `now` are ISO 8601. */
export function Stopwatch({ since, now }: { since: string; now: string }) {
  const ms = useNow(now) - Date.parse(since);
  return (
    <span role="timer" title={`since ${formatExactUtc(since)}`}>
      {formatStopwatch(ms)}
    </span>
  );
}

const offset = new Intl.DateTimeFormat("en-GB", { timeZoneName: "shortOffset" });

/** The time zone of a chart: "UTC" at first paint, then the reader’s own, "UTC+5:45". */
export function ZoneNote() {
  return <span>times in {useHydrated() ? offsetInWords() : "UTC"}</span>;
}

function offsetInWords(): string {
  const part = offset.formatToParts(new Date()).find(({ type }) => type === "timeZoneName");
  return (part?.value ?? "your zone").replace("GMT", "UTC");
}
