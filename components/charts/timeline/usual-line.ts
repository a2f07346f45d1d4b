import { curveMonotoneX, line } from "d3-shape";
import type { Frame } from "./frame";
import type { PeopleScale } from "./people-scale";

/** What is usual changes by the hour: more corners than this only make the page heavier. */
const maxCorners = 48;

/** The usual level as a path, x in steps and y in px; empty where there is nothing to compare with. */
export function usualLine(frame: Frame, { y }: PeopleScale): string {
  const size = Math.max(1, Math.ceil(frame.points.length / maxCorners));
  const corners = Array.from({ length: Math.ceil(frame.points.length / size) }, (_, index) => {
    const group = frame.points.slice(index * size, (index + 1) * size);
    const [first] = group;
    const left = first ? (Date.parse(first.at) - frame.from) / frame.stepMs : 0;
    const usual = group.reduce((sum, point) => sum + point.expected, 0) / group.length;
    return { left, middle: left + group.length / 2, right: left + group.length, y: y(usual) };
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
