"use client";

import { ageInWords, exactUtc } from "@/lib/words/moments";
import { useNow } from "./use-now";

/** How long ago a moment was, ticking by the server's clock: "3 s ago". `at` and `now` are ISO 8601. */
export function Age({ at, now }: { at: string; now: string }) {
  const ms = useNow(now) - Date.parse(at);
  return (
    <time dateTime={at} title={exactUtc(at)}>
      {ageInWords(ms)}
    </time>
  );
}
