"use client";

import { useHydrated } from "@/components/ui/time/use-hydrated";
import { exactUtc } from "@/lib/words/moments";
import { type TickStep, timeTicks } from "./time-ticks";

/**
 * Hairlines and words of the time axis, behind a plot: UTC at first paint, then the reader's zone, exact UTC on hover.
 * `from` and `to` in ms; `edge` is half a word's width in per cent, so that none hangs over an edge or into "now".
 */
export function TimeAxis(props: {
  from: number;
  to: number;
  step: TickStep;
  edge: number;
  hairlines?: boolean;
  endsNow?: boolean;
}) {
  const { from, to, step, edge, hairlines = true, endsNow = true } = props;
  const hydrated = useHydrated();
  return (
    <div aria-hidden="true" className="absolute inset-0 font-mono text-[0.71875rem] text-soft leading-4">
      {timeTicks(from, to, step, hydrated ? "local" : "UTC").map(({ ms, label, day }) => {
        const left = Math.round(((ms - from) / (to - from)) * 10_000) / 100;
        const shown = label !== null && left >= edge && left <= 100 - (endsNow ? 3 * edge : edge);
        return (
          <div key={ms} className="absolute inset-y-0" style={{ left: `${left}%` }}>
            {hairlines && <i className="absolute top-0 bottom-6 left-0 block border-line border-l" />}
            {shown && (
              <time
                dateTime={new Date(ms).toISOString()}
                title={exactUtc(new Date(ms).toISOString())}
                className={`absolute bottom-0 -translate-x-1/2 whitespace-nowrap ${day ? "text-ink" : ""}`}
              >
                {label}
              </time>
            )}
          </div>
        );
      })}
      {endsNow && <span className="absolute right-0 bottom-0 text-ink">now</span>}
    </div>
  );
}
