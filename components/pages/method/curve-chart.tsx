import { scaleLinear, scaleLog } from "d3-scale";
import { line } from "d3-shape";

/** False alarms in 30 days, and what they would buy. */
export interface CurveDot {
  falseAlarms: number;
  value: number;
  inUse: boolean;
}

const height = 190;
/** Room for the words at a line that lies on the upper edge. */
const top = 16;
const falseAlarmTicks = [0.3, 1, 3, 10, 30];
const x = scaleLog().domain([0.25, 40]).range([0, 100]).clamp(true);

/**
 * Our rule at several thresholds against the false alarms that each would raise, with the goal as a point and the
 * oracles, which alarm falsely once a month, as lines. Everything is named where it lies: no colour is needed.
 */
export function CurveChart(props: {
  title: string;
  better: string;
  domain: readonly [number, number];
  ticks: readonly number[];
  words: (value: number) => string;
  dots: readonly CurveDot[];
  goal: number | null;
  limits: readonly { name: string; value: number }[];
}) {
  const { title, better, domain, ticks, words, dots, goal, limits } = props;
  const y = scaleLinear().domain(domain).range([height, top]).clamp(true);
  const byAlarms = dots.toSorted((a, b) => a.falseAlarms - b.falseAlarms || a.value - b.value);
  const course = line<CurveDot>(
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
        <Gutter ticks={ticks} place={y} words={words} />
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
              d={course ?? ""}
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
              className="fill-ink stroke-paper text-[0.71875rem] [paint-order:stroke]"
              strokeWidth="3"
            >
              {name}
            </text>
          ))}
          {dots
            .filter(({ inUse }) => inUse)
            .map((dot) => (
              <Word key="in use" at={dot} y={y} side={rises ? "below" : "above"}>
                in use
              </Word>
            ))}
          {goal !== null && (
            <>
              <svg x={`${x(1)}%`} y={y(goal)} overflow="visible" aria-hidden="true">
                <path d="M0 -6L6 0L0 6L-6 0Z" className="fill-paper stroke-ink" strokeWidth="1.5" />
              </svg>
              <Word at={{ falseAlarms: 1, value: goal }} y={y} side="before">
                goal
              </Word>
            </>
          )}
        </svg>
        <span />
        <span className="relative mt-1.5 block h-4 font-mono text-[0.71875rem] text-soft">
          {falseAlarmTicks.map((tick) => (
            <span key={tick} className="absolute -translate-x-1/2" style={{ left: `${x(tick)}%` }}>
              {tick}
            </span>
          ))}
        </span>
        <span />
        <span className="text-[0.71875rem] text-soft">false alarms in 30 days</span>
      </div>
      <CurveWords {...props} />
    </figure>
  );
}

function Gutter(props: {
  ticks: readonly number[];
  place: (tick: number) => number;
  words: (tick: number) => string;
}) {
  return (
    <span className="relative block font-mono text-[0.71875rem] text-soft" style={{ height }}>
      {props.ticks.map((tick) => (
        <span key={tick} className="absolute -translate-y-1/2" style={{ top: props.place(tick) }}>
          {props.words(tick)}
        </span>
      ))}
    </span>
  );
}

/** Where a word stands from its mark, px, so that neither the course nor the goal's word runs through it. */
const sides = {
  above: [-6, -8, "end"],
  below: [-4, 17, "end"],
  before: [-10, 4, "end"],
} as const;

function Word(props: {
  at: Pick<CurveDot, "falseAlarms" | "value">;
  y: (value: number) => number;
  side: keyof typeof sides;
  children: string;
}) {
  const { at, y, side, children } = props;
  const [dx, dy, anchor] = sides[side];
  return (
    <svg x={`${x(at.falseAlarms)}%`} y={y(at.value)} overflow="visible" aria-hidden="true">
      <text x={dx} y={dy} textAnchor={anchor} className="fill-ink text-[0.71875rem]">
        {children}
      </text>
    </svg>
  );
}

/** The picture in words, for those who do not see it. */
function CurveWords({ title, words, dots, goal, limits }: Parameters<typeof CurveChart>[0]) {
  return (
    <ul className="sr-only">
      {dots.map((dot) => (
        <li key={`${dot.falseAlarms} ${dot.value}`}>
          {title} at {dot.falseAlarms} false alarms in 30 days{dot.inUse ? ", as in use" : ""}:{" "}
          {words(dot.value)}
        </li>
      ))}
      {goal !== null && <li>Goal at one false alarm: {words(goal)}</li>}
      {limits.map(({ name, value }) => (
        <li key={name}>
          {name}: {words(value)}
        </li>
      ))}
    </ul>
  );
}
