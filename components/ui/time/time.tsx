"use client";

import { exactUtc, momentInWords } from "@/lib/words/moments";
import { useHydrated } from "./use-hydrated";

/**
 * A moment: UTC at first paint, then the reader's own zone, exact UTC on hover.
 * `at` and `now` are ISO 8601; the day is named when it is not that of `now`.
 */
export function Time({ at, now, className }: { at: string; now: string; className?: string }) {
  const hydrated = useHydrated();
  return (
    <time dateTime={at} title={exactUtc(at)} className={className}>
      {momentInWords(at, now, hydrated ? "local" : "UTC")}
    </time>
  );
}
