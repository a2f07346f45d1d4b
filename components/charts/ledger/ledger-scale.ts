import { scaleLinear } from "d3-scale";
import { minuteMs } from "@/lib/platform/time/units";
import type { LedgerLine } from "@/lib/views/record/gap-view";

/** What lies further from the alarm, in minutes, is drawn to the edge: otherwise one long outage would flatten all. */
const most = { before: 90, after: 360 };
const least = { before: 20, after: 60 };

/** One scale for all rows: per cent of the track's width at a moment, by its minutes from the row's alarm. */
export interface LedgerScale {
  /** Minutes from the alarm that the track shows; `from` is below zero. */
  from: number;
  to: number;
  x: (alarm: string, at: string) => number;
}

const minutesFrom = (alarm: string, at: string) => (Date.parse(at) - Date.parse(alarm)) / minuteMs;
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** The scale on which the outages of these lines can be compared; `now` ends what is open. */
export function ledgerScale(lines: readonly LedgerLine[], now: string): LedgerScale {
  const minutes = lines.flatMap(({ post, incidents }) => {
    if (!post) return [];
    const { alarm, onset, ended } = post.outage;
    const theirs = incidents.flatMap((one) => [one.posted, one.resolved ?? one.vanished ?? now]);
    return [onset, ended ?? now, ...theirs].map((at) => minutesFrom(alarm, at));
  });
  const from = -clamp(-Math.min(0, ...minutes), least.before, most.before);
  const to = clamp(Math.max(0, ...minutes), least.after, most.after);
  const scale = scaleLinear().domain([from, to]).range([0, 100]).clamp(true);
  return { from, to, x: (alarm, at) => Math.round(scale(minutesFrom(alarm, at)) * 100) / 100 };
}

/** Whole hours (or half hours on a short scale) that the axis names, in minutes from the alarm. */
export function ledgerTicks({ from, to }: LedgerScale): number[] {
  const step = to > 120 ? 60 : 30;
  const first = Math.ceil(from / step) * step;
  const count = Math.floor((to - first) / step) + 1;
  return Array.from({ length: count }, (_, index) => first + index * step);
}
