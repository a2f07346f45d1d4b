import { formatShortCount } from "@/lib/words/numbers";
import type { Frame } from "./frame";
import { barPaths, normalLine, peopleScale } from "./plot-paths";

/** Tailwind finds only complete class names. */
const fills = ["fill-heat-0", "fill-heat-1", "fill-heat-2", "fill-heat-3", "fill-heat-4", "fill-heat-5"];

/** The horizontal grid: whole numbers of people, with their labels in the gutter. */
export function PeopleGrid({ frame, height }: { frame: Frame; height: number }) {
  const { y, ticks } = peopleScale(frame.points, height);
  return (
    <svg aria-hidden="true" width="100%" height={height} className="absolute top-0 left-0 overflow-visible">
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1="0"
            x2="100%"
            y1={Math.round(y(tick)) + 0.5}
            y2={Math.round(y(tick)) + 0.5}
            className="stroke-line"
          />
          <text x="0" y={Math.round(y(tick)) - 5} className="fill-soft font-mono text-tiny">
            {formatShortCount(tick)}
          </text>
        </g>
      ))}
      <line x1="0" x2="100%" y1={height - 0.5} y2={height - 0.5} className="stroke-line" />
    </svg>
  );
}

/** The bars and the normal level, stretched over the available width. */
export function Bars({ frame, height }: { frame: Frame; height: number }) {
  const scale = peopleScale(frame.points, height);
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${frame.steps} ${height}`}
      preserveAspectRatio="none"
      className="relative block w-full overflow-visible"
      style={{ height }}
    >
      {barPaths(frame, height, scale).map(({ heat, d }) => (
        <path key={heat} d={d} className={fills[heat] ?? "fill-heat-5"} />
      ))}
      <path
        d={normalLine(frame, scale)}
        fill="none"
        className="stroke-ink"
        strokeWidth="1.25"
        strokeDasharray="3 3"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
