import { scaleLinear } from "d3-scale";
import type { OutagePost } from "@/lib/snapshot/outage-posts";
import { lagMinutes } from "@/lib/words/lag-words";

/** Lags beyond this are drawn to the edge: otherwise one forgotten outage would flatten all others. */
const maxMinutes = { after: 120, before: 60 };
/** Under this, a lag of a minute would look long. */
const minMinutes = 30;
/** Room for the marks at the edges, per cent. */
const edge = 3;

/** One scale for all rows: per cent of the track's width at so many minutes after our alarm (below zero: before). */
export interface GapScale {
  x: (minutes: number) => number;
  /** Whether so many minutes lie beyond the track. */
  beyond: (minutes: number) => boolean;
}

/** Minutes from our alarm to their post, or to now where it is still awaited; null where the outage ended without. */
export function shownMinutes({ outage, posted }: OutagePost, now: string): number | null {
  if (posted !== null) return lagMinutes(outage.alarm, posted);
  return outage.ended === null ? Math.max(0, lagMinutes(outage.alarm, now)) : null;
}

/** The scale on which all of `rows` can be compared. */
export function gapScale(rows: readonly OutagePost[], now: string): GapScale {
  const minutes = rows.map((row) => shownMinutes(row, now) ?? 0);
  const longest = Math.min(maxMinutes.after, Math.max(minMinutes, ...minutes));
  const earliest = Math.max(-maxMinutes.before, Math.min(0, ...minutes));
  const scale = scaleLinear()
    .domain([earliest, longest])
    .range([edge, 100 - edge])
    .clamp(true);
  return {
    x: (value) => Math.round(scale(value) * 100) / 100,
    beyond: (value) => value > longest || value < earliest,
  };
}
