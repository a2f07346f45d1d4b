import { Time } from "@/components/time/time";
import type { OutagePost } from "@/lib/status/outage-posts";
import { type GapScale, gapScale, shownMinutes } from "./gap-scale";
import { gapInWords } from "./gap-words";

/**
 * Each outage a row: a dot for our alarm, a square for the official post, a line between; dashed where nothing came,
 * to the left where they were first. All rows share one scale. `now` is ISO 8601.
 */
export function OutageGap(props: { rows: readonly OutagePost[]; now: string; officialFresh?: boolean }) {
  const { rows, now, officialFresh = true } = props;
  if (rows.length === 0)
    return <p className="border-line border-t py-3 text-soft">No outage by users so far.</p>;
  const scale = gapScale(rows, now);
  return (
    <ol className="@container">
      {rows.map((row) => {
        const counting = row.posted === null && row.outage.ended === null && officialFresh;
        return (
          <li
            key={row.outage.id}
            className="grid gap-x-3 border-line border-b py-2.5 last:border-b-0 @md:grid-cols-[8.5rem_1fr]"
          >
            <Time
              at={row.outage.alarm}
              now={now}
              className="font-mono text-[0.75rem] text-soft leading-5 @md:text-label"
            />
            <div className="min-w-0">
              <div className="font-medium leading-5">{row.outage.name}</div>
              <div className="flex items-center gap-x-2">
                <Track
                  row={row}
                  now={now}
                  scale={scale}
                  unread={!counting && row.posted === null && row.outage.ended === null}
                />
                <span
                  className={`w-[10.5rem] shrink-0 whitespace-nowrap text-right text-label ${counting ? "font-semibold text-heat-5" : "text-soft"}`}
                  title={row.incidentName ?? undefined}
                >
                  {gapInWords(row, now, officialFresh)}
                </span>
              </div>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

const middle = 10;

function Track(props: { row: OutagePost; now: string; scale: GapScale; unread: boolean }) {
  const { row, now, scale, unread } = props;
  const minutes = shownMinutes(row, now);
  const alarm = scale.x(0);
  const end = minutes === null ? 100 : scale.x(minutes);
  const inside = end < alarm ? end + 7 : end - 8;
  const posted = row.posted !== null;
  /** Two marks over each other would hide who was first. */
  const nudge = posted && Math.abs(end - alarm) < 7 ? (end < alarm ? -9 : 9) : 0;
  return (
    <svg aria-hidden="true" width="100%" height="20" className="block min-w-0 flex-1 overflow-visible">
      <line
        x1={`${Math.min(alarm, end)}%`}
        x2={`${Math.max(alarm, end)}%`}
        y1={middle}
        y2={middle}
        className={unread ? "stroke-soft" : end < alarm ? "stroke-official" : "stroke-heat-4"}
        strokeWidth="2"
        strokeDasharray={posted ? undefined : "4 3"}
      />
      <circle cx={`${alarm}%`} cy={middle} r="4.5" className="fill-heat-5" />
      {posted && (
        <svg x={`${nudge === 0 ? end : alarm}%`} y={middle} overflow="visible" aria-hidden="true">
          <rect x={nudge - 4.5} y="-4.5" width="9" height="9" className="fill-official" />
        </svg>
      )}
      {minutes !== null && scale.beyond(minutes) && (
        <line
          x1={`${inside}%`}
          x2={`${inside + 1}%`}
          y1={middle + 6}
          y2={middle - 6}
          className="stroke-paper"
          strokeWidth="4"
        />
      )}
    </svg>
  );
}
