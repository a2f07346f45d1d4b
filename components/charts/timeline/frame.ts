import { scaleLinear } from "d3-scale";
import { minuteMs } from "@/lib/platform/time/units";
import type { Timeline, TimelinePoint } from "@/lib/snapshot/snapshot";

/** The period that a plot shows. Times in ms. */
export interface Frame {
  from: number;
  to: number;
  stepMs: number;
  /** Steps across the plot; at least one. */
  steps: number;
  points: TimelinePoint[];
  /** Whether it ends now, not at the end of a past outage. */
  endsNow: boolean;
  /** Percent from the left edge of the plot. Times outside are clamped to the edges. */
  x: (ms: number) => number;
}

const windowMinutes = { "24h": 1440, "7d": 7 * 1440, "90d": 90 * 1440, outage: 180 } as const;

/** The frame of a timeline. It ends with the last step, or at `now` without points. `share` limits it to the newest part. */
export function frameOf(timeline: Timeline, now: string, share = 1): Frame {
  const stepMs = timeline.stepMinutes * minuteMs;
  const first = timeline.points[0];
  const last = timeline.points.at(-1);
  const to = last ? Date.parse(last.at) + stepMs : Date.parse(now);
  const wholeMs = first ? to - Date.parse(first.at) : windowMinutes[timeline.window] * minuteMs;
  const steps = Math.max(1, Math.round((wholeMs / stepMs) * share));
  const from = to - steps * stepMs;
  const x = scaleLinear().domain([from, to]).range([0, 100]).clamp(true);
  return {
    from,
    to,
    stepMs,
    steps,
    endsNow: Date.parse(now) < to + stepMs,
    points: timeline.points.filter((point) => Date.parse(point.at) >= from),
    x: (ms) => Math.round(x(ms) * 100) / 100,
  };
}
