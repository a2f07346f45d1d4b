import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import Link from "next/link";
import { TimeAxis } from "@/components/charts/timeline/time-axis";
import { Time } from "@/components/ui/time/time";
import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { minuteMs } from "@/lib/platform/time/units";
import type { ProgramsPage } from "@/lib/views/pages/read-programs";
import { formatShare } from "./figure-words";

type Lines = ProgramsPage["day"];

const stepMs = 15 * minuteMs;

/** The bottom of the chart: a multiple of 0.1 below all lines, the same for every line. */
export function floorOf(lines: Lines): number {
  const ratios = lines.flatMap(({ points }) =>
    points.flatMap(({ ratio }) => (ratio === null ? [] : [ratio])),
  );
  return Math.min(0.9, Math.floor(Math.min(...ratios, 1) * 10) / 10);
}

/** The last 24 hours of each surface or model, one line per row on a shared time axis. Gaps mean too few programs. */
export function DayLines({ lines, floor, now }: { lines: Lines; floor: number; now: string }) {
  const drawn = lines.filter(({ points }) => points.some(({ ratio }) => ratio !== null));
  const first = drawn[0]?.points;
  if (!first) return <p className="text-soft">Not enough programs to draw a line.</p>;
  const from = Date.parse(first[0]?.at ?? now);
  return (
    <div className="relative">
      <TimeAxis from={from} to={from + first.length * stepMs} step="3h" edge={6} />
      <ul className="relative">
        {drawn.map((line) => (
          <DayRow key={line.id} line={line} floor={floor} now={now} />
        ))}
      </ul>
      <div className="h-6" />
    </div>
  );
}

function DayRow({ line, floor, now }: { line: Lines[number]; floor: number; now: string }) {
  const { kind, id, points, figure } = line;
  const { name } = kind === "surface" ? surfaceOf(id) : modelOf(id);
  const lowest = points.reduce<(typeof points)[number] | null>(
    (min, point) => (point.ratio !== null && point.ratio < (min?.ratio ?? 2) ? point : min),
    null,
  );
  return (
    <li className="pb-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Link prefetch={false} href={`/${kind}s/${id}`} className="bg-paper pr-2 text-sm font-medium worded">
          {name}
        </Link>
        <p className="bg-paper text-label sm:pl-2 text-soft">
          {figure.ratio === null ? null : (
            <>
              <span className="font-mono text-ink tabular-nums">{formatShare(figure.ratio)}</span> over 24
              hours
            </>
          )}
          {lowest?.ratio == null ? null : (
            <>
              , lowest <span className="font-mono text-ink tabular-nums">{formatShare(lowest.ratio)}</span> at{" "}
              <Time at={lowest.at} now={now} />
            </>
          )}
        </p>
      </div>
      <DayLineShape points={points} floor={floor} name={name} />
    </li>
  );
}

type Point = ProgramsPage["day"][number]["points"][number];

const height = 52;
const edge = 2;

/** One success-rate line from `floor` to 100%. A point without neighbors is drawn as a short stroke. */
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
  const path = line<Point>()
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
        <title>{`${name}: success rate over 24 hours`}</title>
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
          d={path ?? ""}
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
        className="absolute bottom-0 left-0 bg-paper pr-1 font-mono text-tiny leading-4 text-soft"
      >
        {Math.round(floor * 100)}%
      </span>
    </div>
  );
}
