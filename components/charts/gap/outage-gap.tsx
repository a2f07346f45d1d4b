import Link from "next/link";
import { Time } from "@/components/ui/time/time";
import type { OutagePost } from "@/lib/snapshot/outage-posts";
import { gapScale } from "./gap-scale";
import { gapState } from "./gap-state";
import { GapTrack } from "./gap-track";
import { gapInWords } from "./gap-words";

/**
 * Each outage a row: a dot for our alarm (hollow for a signal), a square for the official post, a line between; dashed
 * where nothing came, to the left where they were first. All rows share one scale. `now` is ISO 8601.
 */
export function OutageGap(props: { rows: readonly OutagePost[]; now: string; officialFresh?: boolean }) {
  const { rows, now, officialFresh = true } = props;
  if (rows.length === 0)
    return <p className="border-line border-t py-3 text-soft">No outage by users so far.</p>;
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
                <Link href={`/outages/${outage.id}`} prefetch={false} className="worded">
                  {outage.name}
                </Link>
                {outage.tier === "signal" && (
                  <span className="font-normal text-label text-soft"> a signal only</span>
                )}
              </div>
              <div className="flex items-center gap-x-2">
                <GapTrack row={row} now={now} scale={scale} state={state} />
                <span
                  className={`w-[10.5rem] shrink-0 whitespace-nowrap text-right text-label ${state === "counting" ? "font-semibold text-heat-5" : "text-soft"}`}
                  title={incidentName ?? undefined}
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
