import type { LedgerLine } from "@/lib/views/record/gap-view";
import type { LedgerScale } from "./ledger-scale";

const users = { top: 3, middle: 8, height: 10 };
const official = { top: 21, middle: 26, height: 10 };
const height = 34;

type Post = NonNullable<LedgerLine["post"]>;

/** One outage above its official incidents, each from start to end, with every official time marked. */
export function LedgerTrack(props: {
  post: Post;
  incidents: LedgerLine["incidents"];
  scale: LedgerScale;
  now: string;
  hatch: string;
}) {
  const { post, incidents, scale, now, hatch } = props;
  const { alarm, onset, ended } = post.outage;
  const x = (at: string) => scale.x(alarm, at);
  return (
    <svg aria-hidden="true" width="100%" height={height} className="block overflow-visible">
      <line
        x1={`${x(alarm)}%`}
        x2={`${x(alarm)}%`}
        y1="0"
        y2={height}
        className="stroke-line"
        strokeWidth="1"
      />
      <line
        x1={`${x(onset)}%`}
        x2={`${x(alarm)}%`}
        y1={users.middle}
        y2={users.middle}
        className="stroke-heat-5"
        strokeWidth="2"
        strokeDasharray="2 3"
      />
      <rect
        x={`${x(alarm)}%`}
        y={users.top}
        width={`${Math.max(0.4, x(ended ?? now) - x(alarm))}%`}
        height={users.height}
        rx="2"
        className="fill-paper stroke-heat-5"
        strokeWidth="1.5"
        strokeDasharray={ended === null ? "4 3" : undefined}
      />
      <circle cx={`${x(alarm)}%`} cy={users.middle} r="4" className="fill-heat-5" />
      {incidents.map((incident) => (
        <Incident key={incident.id} incident={incident} x={x} now={now} hatch={hatch} />
      ))}
    </svg>
  );
}

function Incident(props: {
  incident: LedgerLine["incidents"][number];
  x: (at: string) => number;
  now: string;
  hatch: string;
}) {
  const { incident, x, now, hatch } = props;
  const { posted, claimed, firstSeen, componentRed, resolved, vanished, backdatedMinutes } = incident;
  const from = x(posted);
  const box = {
    x: `${from}%`,
    y: official.top,
    width: `${Math.max(0.4, x(resolved ?? vanished ?? now) - from)}%`,
    height: official.height,
    rx: 2,
  };
  return (
    <>
      {claimed !== null && backdatedMinutes > 0 && (
        <line
          x1={`${x(claimed)}%`}
          x2={`${from}%`}
          y1={official.middle}
          y2={official.middle}
          className="stroke-official"
          strokeWidth="2"
          strokeDasharray="2 3"
        />
      )}
      <rect {...box} className="fill-paper" />
      <rect {...box} fill={`url(#${hatch})`} className="stroke-official" strokeWidth="1.5" />
      <svg x={`${from}%`} y={official.middle} overflow="visible" aria-hidden="true">
        <rect x="-4" y="-4" width="8" height="8" className="fill-official" />
      </svg>
      {firstSeen !== null && (
        <line
          x1={`${x(firstSeen)}%`}
          x2={`${x(firstSeen)}%`}
          y1={official.top - 4}
          y2={official.top + official.height + 3}
          className="stroke-ink"
          strokeWidth="1.5"
        />
      )}
      {componentRed !== null && (
        <svg x={`${x(componentRed)}%`} y={official.top} overflow="visible" aria-hidden="true">
          <path d="M -4.5 -6 L 4.5 -6 L 0 1 Z" className="fill-official" />
        </svg>
      )}
    </>
  );
}
