import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { ProgramsPage } from "@/lib/views/pages/read-programs";

type Point = ProgramsPage["day"][number]["points"][number];

const height = 52;
const edge = 2;

/** One line of the day between `floor` and all calls succeeding; a step that stands alone is a short stroke. */
export function DayLineShape({
  points,
  floor,
  name,
}: {
  points: readonly Point[];
  floor: number;
  name: string;
}) {
  const y = scaleLinear()
    .domain([floor, 1])
    .range([height - edge, edge])
    .clamp(true);
  const middle = 50 / points.length;
  const x = (at: number) => Math.round(((at * 100) / points.length + middle) * 100) / 100;
  const course = line<Point>()
    .defined(({ ratio }) => ratio !== null)
    .x((_, at) => x(at))
    .y(({ ratio }) => Math.round(y(ratio ?? 1) * 10) / 10)(points);
  const alone = points.flatMap(({ at, ratio }, index) =>
    ratio !== null && points[index - 1]?.ratio == null && points[index + 1]?.ratio == null
      ? [{ at, left: x(index), top: y(ratio) }]
      : [],
  );
  return (
    <div className="relative">
      <svg
        viewBox={`0 0 100 ${height}`}
        preserveAspectRatio="none"
        width="100%"
        height={height}
        aria-hidden="true"
        className="block overflow-visible"
      >
        <title>{`${name}: share of calls that succeeded over 24 hours`}</title>
        {[1, floor].map((share) => (
          <line
            key={share}
            x1="0"
            x2="100"
            y1={y(share)}
            y2={y(share)}
            className="stroke-line"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        <path
          d={course ?? ""}
          className="fill-none stroke-ink"
          strokeWidth="1.5"
          vectorEffect="non-scaling-stroke"
        />
        {alone.map(({ at, left, top }) => (
          <line
            key={at}
            x1={left - middle}
            x2={left + middle}
            y1={top}
            y2={top}
            className="stroke-ink"
            strokeWidth="1.5"
            vectorEffect="non-scaling-stroke"
          />
        ))}
      </svg>
      <span
        aria-hidden="true"
        className="absolute bottom-0 left-0 bg-paper pr-1 font-mono text-[0.71875rem] leading-4 text-soft"
      >
        {Math.round(floor * 100)}%
      </span>
    </div>
  );
}
