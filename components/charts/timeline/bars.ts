import type { Frame } from "./frame";
import type { PeopleScale } from "./people-scale";

/** All bars of one step of the colour ramp, as one path. */
export interface BarPath {
  heat: number;
  d: string;
}

/** Of a step's width; the rest is the gap between bars. */
const barWidth = 0.72;
/** So that one person beside thousands is still seen. */
const minHeightPx = 1.5;

/** A bar for each point at which anyone reported; x in steps from the frame's start, y in px. */
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
