import type { Frame } from "./frame";
import { type Moment, placeMoments } from "./moment";
import { MomentNumber } from "./moment-number";

const height = 26;

/** The numbers of moments under the lanes, each tied to its time by a hairline. */
export function MomentLane(props: { moments: readonly Moment[]; frame: Frame; apart: number }) {
  const { moments, frame, apart } = props;
  const placed = placeMoments(moments, frame, apart);
  return (
    <div aria-hidden="true" className="relative" style={{ height }}>
      <svg aria-hidden="true" width="100%" height="8" className="absolute overflow-visible">
        {placed.map(({ moment, number, exact, stands }) => (
          <line
            key={number}
            x1={`${exact}%`}
            x2={`${stands}%`}
            y1="0"
            y2="8"
            className={moment.by === "users" ? "stroke-heat-5" : "stroke-official"}
            strokeWidth="1"
          />
        ))}
      </svg>
      {placed.map(({ moment, number, stands }) => (
        <span key={number} className="absolute top-2 -translate-x-1/2" style={{ left: `${stands}%` }}>
          <MomentNumber number={number} by={moment.by} />
        </span>
      ))}
    </div>
  );
}
