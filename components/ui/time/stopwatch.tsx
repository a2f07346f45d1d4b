"use client";

import { exactUtc, stopwatch } from "@/lib/words/moments";
import { useNow } from "./use-now";

/** The time since a moment, counting by the server's clock: "21:04". `since` and `now` are ISO 8601. */
export function Stopwatch({ since, now }: { since: string; now: string }) {
  const ms = useNow(now) - Date.parse(since);
  return (
    <span role="timer" title={`since ${exactUtc(since)}`}>
      {stopwatch(ms)}
    </span>
  );
}
