import { Time } from "@/components/ui/time/time";
import type { Frame } from "./frame";

/** A numbered time on a timeline: what happened, and who said it. `at` is ISO 8601. */
export interface Moment {
  at: string;
  by: "users" | "official";
  words: string;
}

/** A moment's number on the axis, in percent: `exact` is its time, and `label` is where the number has room. */
interface PositionedMoment {
  moment: Moment;
  number: number;
  exact: number;
  label: number;
}

/**
 * Numbers the moments (oldest first) and places the labels of those within the frame. Labels are at least `apart`
 * percent from each other, and otherwise as close to their times as possible.
 */
export function positionMoments(
  moments: readonly Moment[],
  { from, to, x }: Pick<Frame, "from" | "to" | "x">,
  apart: number,
): PositionedMoment[] {
  const visible = moments
    .map((moment, index) => ({ moment, number: index + 1, ms: Date.parse(moment.at) }))
    .filter(({ ms }) => ms >= from && ms <= to);
  const exact = visible.map(({ ms }) => x(ms));
  const labels: number[] = [];
  for (const position of exact)
    labels.push(Math.max(position, (labels.at(-1) ?? Number.NEGATIVE_INFINITY) + apart));
  for (let index = labels.length - 1, max = 100; index >= 0; index -= 1, max -= apart)
    labels[index] = Math.min(labels[index] ?? max, max);
  return visible.map(({ moment, number }, index) => ({
    moment,
    number,
    exact: exact[index] ?? 0,
    label: Math.round((labels[index] ?? 0) * 100) / 100,
  }));
}

const laneHeight = 26;

/** The numbers of moments under the lanes, each connected to its time by a hairline. */
export function MomentLane(props: { moments: readonly Moment[]; frame: Frame; apart: number }) {
  const { moments, frame, apart } = props;
  const positioned = positionMoments(moments, frame, apart);
  return (
    <div aria-hidden="true" className="relative" style={{ height: laneHeight }}>
      <svg aria-hidden="true" width="100%" height="8" className="absolute overflow-visible">
        {positioned.map(({ moment, number, exact, label }) => (
          <line
            key={number}
            x1={`${exact}%`}
            x2={`${label}%`}
            y1="0"
            y2="8"
            className={moment.by === "users" ? "stroke-heat-5" : "stroke-official"}
            strokeWidth="1"
          />
        ))}
      </svg>
      {positioned.map(({ moment, number, label }) => (
        <span key={number} className="absolute top-2 -translate-x-1/2" style={{ left: `${label}%` }}>
          <MomentNumber number={number} by={moment.by} />
        </span>
      ))}
    </div>
  );
}

/** The list that explains the numbers under a timeline, each with its time. */
export function MomentList({ moments, now }: { moments: readonly Moment[]; now: string }) {
  return (
    <ol className="mt-3 grid gap-x-8 gap-y-1 text-label sm:grid-cols-2 lg:grid-cols-3">
      {moments.map((moment, index) => (
        <li key={`${moment.at} ${moment.words}`} className="flex items-baseline gap-x-2">
          <span aria-hidden="true" className="translate-y-[-1px]">
            <MomentNumber number={index + 1} by={moment.by} />
          </span>
          <span>
            <Time at={moment.at} now={now} className="font-mono text-soft" /> {moment.words}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** A moment's number: round for users, square for the status page. */
function MomentNumber({ number, by }: { number: number; by: Moment["by"] }) {
  const shape = by === "users" ? "rounded-full bg-heat-5" : "rounded-[2px] bg-official";
  return (
    <span
      className={`inline-flex size-4 items-center justify-center font-mono text-[0.6875rem] font-semibold leading-none text-paper ${shape}`}
    >
      {number}
    </span>
  );
}
