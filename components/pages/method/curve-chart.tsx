import { scaleLinear, scaleLog } from "d3-scale";
import { line } from "d3-shape";

/** A threshold: its false alarms in 30 days, and the recall or delay that it gives. */
export interface CurveDot {
  falseAlarms: number;
  value: number;
  inUse: boolean;
}

const height = 190;
/** Room for labels above a line at the top edge. */
const top = 16;
const falseAlarmTicks = [0.3, 1, 3, 10, 30];
const x = scaleLog().domain([0.25, 40]).range([0, 100]).clamp(true);

/**
 * Our rule at several thresholds, plotted against the false alarms of each. The goal is a point, and the oracles, which
 * have one false alarm a month, are lines. Everything has a label, so that nobody needs to tell colors apart.
 */
export function CurveChart(props: {
  title: string;
  better: string;
  domain: readonly [number, number];
  ticks: readonly number[];
  format: (value: number) => string;
  dots: readonly CurveDot[];
  goal: number | null;
  limits: readonly { name: string; value: number }[];
}) {
  const { title, better, domain, ticks, format, dots, goal, limits } = props;
  const y = scaleLinear().domain(domain).range([height, top]).clamp(true);
  const byAlarms = dots.toSorted((a, b) => a.falseAlarms - b.falseAlarms || a.value - b.value);
  const path = line<CurveDot>(
    (dot) => x(dot.falseAlarms),
    (dot) => y(dot.value),
  )(byAlarms);
  const rises = (byAlarms.at(-1)?.value ?? 0) > (byAlarms[0]?.value ?? 0);
  const highest = Math.min(...limits.map(({ value }) => y(value)));
  return (
    <figure className="m-0">
      <figcaption className="mb-2 text-label">
        {title} <span className="text-soft">({better})</span>
      </figcaption>
      <div className="grid grid-cols-[2.25rem_minmax(0,1fr)]" aria-hidden="true">
        <Gutter ticks={ticks} toPx={y} format={format} />
        <svg width="100%" height={height} className="block overflow-visible">
          <title>{title}</title>
          {ticks.map((tick) => (
            <line key={tick} x1="0" x2="100%" y1={y(tick)} y2={y(tick)} className="stroke-line" />
          ))}
          {limits.map(({ name, value }, at) => (
            <line
              key={name}
              x1="0"
              x2="100%"
              y1={y(value)}
              y2={y(value)}
              className="stroke-ink"
              strokeWidth="1.25"
              strokeDasharray={at === 0 ? "6 4" : "2 3"}
            />
          ))}
          <svg
            viewBox={`0 0 100 ${height}`}
            preserveAspectRatio="none"
            width="100%"
            height={height}
            overflow="visible"
            aria-hidden="true"
          >
            <path
              d={path ?? ""}
              fill="none"
              className="stroke-heat-4"
              strokeWidth="2"
              vectorEffect="non-scaling-stroke"
            />
          </svg>
          {dots.map((dot) => (
            <circle
              key={`${dot.falseAlarms} ${dot.value}`}
              cx={`${x(dot.falseAlarms)}%`}
              cy={y(dot.value)}
              r={dot.inUse ? 5.5 : 3}
              className={dot.inUse ? "fill-heat-5 stroke-paper" : "fill-paper stroke-heat-4"}
              strokeWidth="1.75"
            />
          ))}
          {limits.map(({ name, value }) => (
            <text
              key={name}
              x="0"
              y={y(value) + (y(value) === highest ? -5 : 13)}
              className="fill-ink stroke-paper text-tiny [paint-order:stroke]"
              strokeWidth="3"
            >
              {name}
            </text>
          ))}
          {dots
            .filter(({ inUse }) => inUse)
            .map((dot) => (
              <Label key="in use" at={dot} y={y} side={rises ? "below" : "above"}>
                in use
              </Label>
            ))}
          {goal !== null && (
            <>
              <svg x={`${x(1)}%`} y={y(goal)} overflow="visible" aria-hidden="true">
                <path d="M0 -6L6 0L0 6L-6 0Z" className="fill-paper stroke-ink" strokeWidth="1.5" />
              </svg>
              <Label at={{ falseAlarms: 1, value: goal }} y={y} side="before">
                goal
              </Label>
            </>
          )}
        </svg>
        <span />
        <span className="relative mt-1.5 block h-4 font-mono text-tiny text-soft">
          {falseAlarmTicks.map((tick) => (
            <span key={tick} className="absolute -translate-x-1/2" style={{ left: `${x(tick)}%` }}>
              {tick}
            </span>
          ))}
        </span>
        <span />
        <span className="text-tiny text-soft">false alarms in 30 days</span>
      </div>
      <CurveDescription {...props} />
    </figure>
  );
}

function Gutter(props: {
  ticks: readonly number[];
  toPx: (tick: number) => number;
  format: (tick: number) => string;
}) {
  return (
    <span className="relative block font-mono text-tiny text-soft" style={{ height }}>
      {props.ticks.map((tick) => (
        <span key={tick} className="absolute -translate-y-1/2" style={{ top: props.toPx(tick) }}>
          {props.format(tick)}
        </span>
      ))}
    </span>
  );
}

/** The offset of a label from its mark in px, so that lines and labels don’t overlap. */
const sides = {
  above: [-6, -8, "end"],
  below: [-4, 17, "end"],
  before: [-10, 4, "end"],
} as const;

function Label(props: {
  at: Pick<CurveDot, "falseAlarms" | "value">;
  y: (value: number) => number;
  side: keyof typeof sides;
  children: string;
}) {
  const { at, y, side, children } = props;
  const [dx, dy, anchor] = sides[side];
  return (
    <svg x={`${x(at.falseAlarms)}%`} y={y(at.value)} overflow="visible" aria-hidden="true">
      <text x={dx} y={dy} textAnchor={anchor} className="fill-ink text-tiny">
        {children}
      </text>
    </svg>
  );
}

/** The chart as text for screen readers. */
function CurveDescription({ title, format, dots, goal, limits }: Parameters<typeof CurveChart>[0]) {
  return (
    <ul className="sr-only">
      {dots.map((dot) => (
        <li key={`${dot.falseAlarms} ${dot.value}`}>
          {title} at {dot.falseAlarms} false alarms in 30 days{dot.inUse ? ", in use" : ""}:{" "}
          {format(dot.value)}
        </li>
      ))}
      {goal !== null && <li>Goal at one false alarm: {format(goal)}</li>}
      {limits.map(({ name, value }) => (
        <li key={name}>
          {name}: {format(value)}
        </li>
      ))}
    </ul>
  );
}
