import { scaleLinear } from "d3-scale";
import { curveMonotoneX, line } from "d3-shape";
import type { TimelinePoint } from "@/lib/snapshot/snapshot";
import type { Frame } from "./frame";

/** The minimum of the scale. Otherwise one report would look like an outage. */
const minMax = 5;
const headroom = 1.06;

/** The vertical scale: `y` in px from the top of the plot, `ticks` in whole people. */
interface PeopleScale {
  y: (people: number) => number;
  ticks: number[];
}

/** The scale on which all `points` fit into `height` px, both people and expected. */
export function peopleScale(points: readonly TimelinePoint[], height: number): PeopleScale {
  const max = points.reduce((peak, { people, expected }) => Math.max(peak, people, expected), minMax);
  const scale = scaleLinear()
    .domain([0, max * headroom])
    .range([height, 0]);
  return {
    y: (people) => Math.round(scale(people) * 10) / 10,
    ticks: scale.ticks(3).filter((tick) => tick > 0 && Number.isInteger(tick)),
  };
}

/** All bars of one shade as one path. */
interface BarPath {
  heat: number;
  d: string;
}

/** Share of a step's width. The rest is the space between bars. */
const barWidth = 0.72;
/** One person stays visible beside thousands. */
const minHeightPx = 1.5;

/** A bar for each point with reports. x is in steps from the start of the frame, y in px. */
export function barPaths(frame: Frame, height: number, { y }: PeopleScale): BarPath[] {
  const byHeat = new Map<number, string>();
  for (const { at, people, heat } of frame.points) {
    if (people <= 0) continue;
    const left = (Date.parse(at) - frame.from) / frame.stepMs + (1 - barWidth) / 2;
    const top = Math.min(y(people), height - minHeightPx);
    const bar = `M${round(left)} ${height}V${round(top)}h${barWidth}V${height}z`;
    byHeat.set(heat, (byHeat.get(heat) ?? "") + bar);
  }
  return [...byHeat].map(([heat, d]) => ({ heat, d })).sort((a, b) => a.heat - b.heat);
}

const round = (value: number) => Math.round(value * 100) / 100;

/** The normal level changes by the hour. More corners would only make the page larger. */
const maxCorners = 48;

/** The normal level as a path, x in steps and y in px; empty without a normal level. */
export function normalLine(frame: Frame, { y }: PeopleScale): string {
  const size = Math.max(1, Math.ceil(frame.points.length / maxCorners));
  const corners = Array.from({ length: Math.ceil(frame.points.length / size) }, (_, index) => {
    const group = frame.points.slice(index * size, (index + 1) * size);
    const [first] = group;
    const left = first ? (Date.parse(first.at) - frame.from) / frame.stepMs : 0;
    const normal = group.reduce((sum, point) => sum + point.expected, 0) / group.length;
    return { left, middle: left + group.length / 2, right: left + group.length, y: y(normal) };
  });
  if (frame.points.every((point) => point.expected <= 0)) return "";
  const [first] = corners;
  const last = corners.at(-1);
  if (!first || !last) return "";
  const path = line().curve(curveMonotoneX).digits(1);
  return (
    path([
      [first.left, first.y],
      ...corners.map(({ middle, y: at }): [number, number] => [middle, at]),
      [last.right, last.y],
    ]) ?? ""
  );
}
