import type { ProgramsPage, SuccessFigure } from "@/lib/views/pages/read-programs";
import { formatNumber, formatPercent, formatShortCount, plural } from "@/lib/words/numbers";

/** "97.2%", with one decimal: there are many calls but few programs. */
export const formatShare = (share: number): string => formatPercent(share, 1);

/** "900 ms", "4.2 s", "75 s" */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${ms} ms`;
  return `${(ms / 1000).toFixed(ms < 9950 ? 1 : 0)} s`;
}

/** "1 program", "8 programs" */
export const formatPrograms = (keys: number): string => plural(keys, "program");

/** "12,400 calls", "1.2M calls" */
export const formatCalls = (calls: number): string =>
  `${calls < 1_000_000 ? formatNumber(calls) : formatShortCount(calls)} calls`;

/** The success rate of all calls combined, if it reads differently from the median; else null. */
export function combinedShare({ ratio, callsRatio }: SuccessFigure): string | null {
  if (ratio === null || callsRatio === null) return null;
  const combined = formatShare(callsRatio);
  return combined === formatShare(ratio) ? null : combined;
}

/** "30 minutes", for use after "in the last". */
export const windowNames: Record<ProgramsPage["success"]["window"], string> = {
  "30m": "30 minutes",
  "2h": "2 hours",
  "24h": "24 hours",
};
