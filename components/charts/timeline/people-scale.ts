import { scaleLinear } from "d3-scale";
import type { TimelinePoint } from "@/lib/snapshot/snapshot";

/** A scale under this many people would make one report look like an outage. */
const minMax = 5;
const headroom = 1.06;

/** How people are drawn upwards: px from the plot's top, and the whole numbers at which a hairline is drawn. */
export interface PeopleScale {
  y: (people: number) => number;
  ticks: number[];
}

/** The scale over which all of `points` fit into `height` px, people and what is usual alike. */
export function peopleScale(points: readonly TimelinePoint[], height: number): PeopleScale {
  const most = points.reduce((max, { people, expected }) => Math.max(max, people, expected), minMax);
  const scale = scaleLinear()
    .domain([0, most * headroom])
    .range([height, 0]);
  return {
    y: (people) => Math.round(scale(people) * 10) / 10,
    ticks: scale.ticks(3).filter((tick) => tick > 0 && Number.isInteger(tick)),
  };
}
