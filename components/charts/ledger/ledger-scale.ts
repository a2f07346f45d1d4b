import { scaleLinear } from "d3-scale";
import { minuteMs } from "@/lib/platform/time/units";
import type { LedgerLine } from "@/lib/views/record/gap-view";

/** Minutes from the alarm. Later times end at the edge. Otherwise one long outage would flatten all others. */
const max = { before: 90, after: 360 };
const min = { before: 20, after: 60 };

/** One scale for all rows: `x` is in percent of the track's width, for a time relative to the row's alarm. */
export interface LedgerScale {
  /** Minutes from the alarm. `from` is below zero. */
  from: number;
  to: number;
  x: (alarm: string, at: string) => number;
}

const minutesFrom = (alarm: string, at: string) => (Date.parse(at) - Date.parse(alarm)) / minuteMs;
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** The scale that fits all outages of these lines. Open ones end at `now`. */
export function ledgerScale(lines: readonly LedgerLine[], now: string): LedgerScale {
  const minutes = lines.flatMap(({ post, incidents }) => {
    if (!post) return [];
    const { alarm, onset, ended } = post.outage;
    const theirs = incidents.flatMap((one) => [one.posted, one.resolved ?? one.vanished ?? now]);
    return [onset, ended ?? now, ...theirs].map((at) => minutesFrom(alarm, at));
  });
  const from = -clamp(-Math.min(0, ...minutes), min.before, max.before);
  const to = clamp(Math.max(0, ...minutes), min.after, max.after);
  const scale = scaleLinear().domain([from, to]).range([0, 100]).clamp(true);
  return { from, to, x: (alarm, at) => Math.round(scale(minutesFrom(alarm, at)) * 100) / 100 };
}

/** The labels of the axis in minutes from the alarm: whole hours, or half hours on a short scale. */
export function ledgerTicks({ from, to }: LedgerScale): number[] {
  const step = to > 120 ? 60 : 30;
  const first = Math.ceil(from / step) * step;
  const count = Math.floor((to - first) / step) + 1;
  return Array.from({ length: count }, (_, index) => first + index * step);
}
