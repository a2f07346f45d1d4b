"use client";

import { timeDay, timeHour, timeMonday, utcDay, utcHour, utcMonday } from "d3-time";
import { useHydrated } from "@/components/ui/time/use-hydrated";
import { dayMs } from "@/lib/platform/time/units";
import { formatClock, formatDay, formatExactUtc, type Zone } from "@/lib/words/time";

/**
 * The time axis behind a plot: UTC at first paint, then the reader's time zone, with exact UTC on hover. `from` and `to`
 * in ms. `edge` is half the width of a label in percent, so that no label crosses an edge or overlaps "now".
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
    <div aria-hidden="true" className="absolute inset-0 font-mono text-tiny text-soft leading-4">
      {timeTicks(from, to, step, hydrated ? "local" : "UTC").map(({ ms, label, day }) => {
        const left = Math.round(((ms - from) / (to - from)) * 10_000) / 100;
        const visible = label !== null && left >= edge && left <= 100 - (endsNow ? 3 * edge : edge);
        return (
          <div key={ms} className="absolute inset-y-0" style={{ left: `${left}%` }}>
            {hairlines && <i className="absolute top-0 bottom-6 left-0 block border-line border-l" />}
            {visible && (
              <time
                dateTime={new Date(ms).toISOString()}
                title={formatExactUtc(new Date(ms).toISOString())}
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

/** The distance between ticks. */
export type TickStep = "1h" | "3h" | "day" | "week";

/** A tick at `ms`. A null label means only a hairline. */
interface Tick {
  ms: number;
  label: string | null;
  /** Whether a new day begins here, if ticks are hours apart. */
  day: boolean;
}

const weekMs = 7 * dayMs;
const intervals = {
  UTC: {
    "1h": utcHour,
    "3h": utcHour.filter((at) => at.getUTCHours() % 3 === 0),
    day: utcDay,
    week: utcMonday,
  },
  local: {
    "1h": timeHour,
    "3h": timeHour.filter((at) => at.getHours() % 3 === 0),
    day: timeDay,
    week: timeMonday,
  },
} as const;
const weekday = {
  UTC: new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", timeZone: "UTC" }),
  local: new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric" }),
} as const;

/** The ticks between two times (ms), at round times of the time zone. */
export function timeTicks(from: number, to: number, step: TickStep, zone: Zone): Tick[] {
  return intervals[zone][step].range(new Date(from), new Date(to)).map((at) => {
    const ms = at.getTime();
    const midnight = formatClock(at.toISOString(), zone) === "00:00";
    return { ms, label: labelOf(at, step, zone, midnight), day: isHours(step) && midnight };
  });
}

const isHours = (step: TickStep) => step === "1h" || step === "3h";

function labelOf(at: Date, step: TickStep, zone: Zone, midnight: boolean): string | null {
  const iso = at.toISOString();
  if (step === "day") return weekday[zone].format(at);
  if (isHours(step)) return midnight ? formatDay(iso, zone) : formatClock(iso, zone);
  return Math.round(at.getTime() / weekMs) % 2 === 0 ? formatDay(iso, zone) : null;
}
