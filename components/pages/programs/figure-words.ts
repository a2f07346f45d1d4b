import type { SuccessFigure } from "@/lib/views/pages/read-programs";
import { grouping, shortCount } from "@/lib/words/people-words";
import { percentage } from "@/lib/words/percentage";

/** "97.2%": to one place, as calls are many but programs few. */
export const shareInWords = (share: number): string => percentage(share, 1);

/** "900 ms", "4.2 s", "75 s" */
export function durationInWords(ms: number): string {
  if (ms < 1000) return `${ms} ms`;
  return `${(ms / 1000).toFixed(ms < 9950 ? 1 : 0)} s`;
}

/** "1 program", "8 programs" */
export const programsInWords = (keys: number): string =>
  keys === 1 ? "1 program" : `${grouping(keys)} programs`;

/** "12,400 calls", "1.2M calls" */
export const callsInWords = (calls: number): string =>
  `${calls < 1_000_000 ? grouping(calls) : shortCount(calls)} calls`;

/** The share of all calls together, where it reads otherwise than that of the programs; else null. */
export function otherShare({ ratio, callsRatio }: SuccessFigure): string | null {
  if (ratio === null || callsRatio === null) return null;
  const together = shareInWords(callsRatio);
  return together === shareInWords(ratio) ? null : together;
}
