import type { OutagePost } from "@/lib/snapshot/outage-posts";
import { type GapScale, shownMinutes } from "./gap-scale";
import type { GapState } from "./gap-state";

const middle = 10;
/** Half of a mark's width, px. */
const half = 4.5;
/** Nearer than this (per cent), two marks would hide which was first; they stand side by side instead. */
const nearest = 7;

/** A dot for our alarm, a square for their post, a line between; dashed where nothing came, broken where it goes on. */
export function GapTrack(props: { row: OutagePost; now: string; scale: GapScale; state: GapState }) {
  const { row, now, scale, state } = props;
  const minutes = shownMinutes(row, now);
  const alarm = scale.x(0);
  const end = minutes === null ? 100 : scale.x(minutes);
  const posted = state === "posted";
  const nudge = posted && Math.abs(end - alarm) < nearest ? (end < alarm ? -2 : 2) * half : 0;
  const line = state === "unread" ? "stroke-soft" : end < alarm ? "stroke-official" : "stroke-heat-4";
  return (
    <svg aria-hidden="true" width="100%" height="20" className="block min-w-0 flex-1 overflow-visible">
      <line
        x1={`${Math.min(alarm, end)}%`}
        x2={`${Math.max(alarm, end)}%`}
        y1={middle}
        y2={middle}
        className={line}
        strokeWidth="2"
        strokeDasharray={posted ? undefined : "4 3"}
      />
      {row.outage.tier === "signal" ? (
        <circle
          cx={`${alarm}%`}
          cy={middle}
          r="3.75"
          className="fill-paper stroke-heat-4"
          strokeWidth="1.5"
        />
      ) : (
        <circle cx={`${alarm}%`} cy={middle} r={half} className="fill-heat-5" />
      )}
      {posted && (
        <svg x={`${nudge === 0 ? end : alarm}%`} y={middle} overflow="visible" aria-hidden="true">
          <rect x={nudge - half} y={-half} width={2 * half} height={2 * half} className="fill-official" />
        </svg>
      )}
      {minutes !== null && scale.beyond(minutes) && <Break at={end < alarm ? end + 7 : end - 8} />}
    </svg>
  );
}

/** It goes on further than the track can show. */
function Break({ at }: { at: number }) {
  return (
    <line
      x1={`${at}%`}
      x2={`${at + 1}%`}
      y1={middle + 6}
      y2={middle - 6}
      className="stroke-paper"
      strokeWidth="4"
    />
  );
}
