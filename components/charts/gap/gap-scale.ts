import { scaleLinear } from "d3-scale";
import type { OutagePost } from "@/lib/snapshot/outage-posts";
import { lagMinutes } from "@/lib/words/lag";

/** Longer lags end at the edge. Otherwise one forgotten outage would flatten all others. */
const maxMinutes = { after: 120, before: 60 };
/** On a shorter scale, a lag of a minute would look long. */
const minMinutes = 30;
/** Room for the marks at the edges, percent. */
const edge = 3;

/** One scale for all rows: `x` is in percent of the track's width, for minutes after our alarm (below zero: before). */
export interface GapScale {
  x: (minutes: number) => number;
  /** Whether these minutes are beyond the track. */
  beyond: (minutes: number) => boolean;
}

/** Minutes from our alarm to the official post, or to now while there is none; null if the outage ended without one. */
export function trackMinutes({ outage, posted }: OutagePost, now: string): number | null {
  if (posted !== null) return lagMinutes(outage.alarm, posted);
  return outage.ended === null ? Math.max(0, lagMinutes(outage.alarm, now)) : null;
}

/** The scale on which all of `rows` can be compared. */
export function gapScale(rows: readonly OutagePost[], now: string): GapScale {
  const minutes = rows.map((row) => trackMinutes(row, now) ?? 0);
  const max = Math.min(maxMinutes.after, Math.max(minMinutes, ...minutes));
  const min = Math.max(-maxMinutes.before, Math.min(0, ...minutes));
  const scale = scaleLinear()
    .domain([min, max])
    .range([edge, 100 - edge])
    .clamp(true);
  return {
    x: (value) => Math.round(scale(value) * 100) / 100,
    beyond: (value) => value > max || value < min,
  };
}
