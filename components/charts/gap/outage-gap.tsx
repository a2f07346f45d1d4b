import { AlarmMark, PostMark } from "@/components/charts/hatch/marks";
import { RouteLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time/time";
import type { OutagePost } from "@/lib/snapshot/outage-posts";
import { type GapScale, gapScale, trackMinutes } from "./gap-scale";
import { describeGap, type GapState, gapState } from "./gap-words";

/**
 * One row per outage: a dot for our alarm (hollow for a signal), a square for the official post, a line between. The
 * line is dashed without a post, and goes left if the status page was first. All rows share one scale. `now` is ISO 8601.
 */
export function OutageGap(props: { rows: readonly OutagePost[]; now: string; officialFresh?: boolean }) {
  const { rows, now, officialFresh = true } = props;
  if (rows.length === 0)
    return <p className="border-line border-t py-3 text-soft">No user-reported outages so far.</p>;
  const scale = gapScale(rows, now);
  return (
    <ol className="@container">
      {rows.map((row) => {
        const { outage, incidentName } = row;
        const state = gapState(row, officialFresh);
        return (
          <li
            key={outage.id}
            className="grid gap-x-3 border-line border-b py-2.5 last:border-b-0 @md:grid-cols-[8.5rem_1fr]"
          >
            <Time
              at={outage.alarm}
              now={now}
              className="font-mono text-[0.75rem] text-soft leading-5 @md:text-label"
            />
            <div className="min-w-0">
              <div className="font-medium leading-5">
                <RouteLink href={`/outages/${outage.id}`} prefetch={false}>
                  {outage.name}
                </RouteLink>
                {outage.tier === "signal" && <span className="font-normal note"> signal only</span>}
              </div>
              <div className="flex items-center gap-x-2">
                <GapTrack row={row} now={now} scale={scale} state={state} />
                <span
                  className={`w-[11.5rem] shrink-0 whitespace-nowrap text-right text-label ${state === "counting" ? "font-semibold text-heat-5" : "text-soft"}`}
                  title={incidentName ?? undefined}
                >
                  {describeGap(row, now, officialFresh)}
                </span>
              </div>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** The legend of the gap. */
export function GapKey() {
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 note">
      Our alarm <AlarmMark className="size-2" /> to official post <PostMark className="size-2" />
    </span>
  );
}

const middle = 10;
/** Half of a mark's width, px. */
const half = 4.5;
/** At less than this distance (percent), one mark would cover the other. We draw them side by side. */
const minDistance = 7;

/** The line of one row: dashed without a post, and broken if it continues beyond the track. */
function GapTrack(props: { row: OutagePost; now: string; scale: GapScale; state: GapState }) {
  const { row, now, scale, state } = props;
  const minutes = trackMinutes(row, now);
  const alarm = scale.x(0);
  const end = minutes === null ? 100 : scale.x(minutes);
  const posted = state === "posted";
  const nudge = posted && Math.abs(end - alarm) < minDistance ? (end < alarm ? -2 : 2) * half : 0;
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

/** The line continues beyond the track. */
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
