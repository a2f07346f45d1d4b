import { timeDay, timeHour, timeMonday, utcDay, utcHour, utcMonday } from "d3-time";
import { dayMs } from "@/lib/platform/time/units";
import { clockTime, dayOfYear, type Zone } from "@/lib/words/moments";

/** How far apart ticks are. */
export type TickStep = "1h" | "3h" | "day" | "week";

/** A tick: where it is (ms), and its words; null where only a hairline is drawn. */
export interface Tick {
  ms: number;
  label: string | null;
  /** A new day begins here, in a plot of hours. */
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

/** The ticks between two times (ms) at round times of the zone. */
export function timeTicks(from: number, to: number, step: TickStep, zone: Zone): Tick[] {
  return intervals[zone][step].range(new Date(from), new Date(to)).map((at) => {
    const ms = at.getTime();
    const midnight = clockTime(at.toISOString(), zone) === "00:00";
    return { ms, label: labelOf(at, step, zone, midnight), day: isHours(step) && midnight };
  });
}

const isHours = (step: TickStep) => step === "1h" || step === "3h";

function labelOf(at: Date, step: TickStep, zone: Zone, midnight: boolean): string | null {
  const iso = at.toISOString();
  if (step === "day") return weekday[zone].format(at);
  if (isHours(step)) return midnight ? dayOfYear(iso, zone) : clockTime(iso, zone);
  return Math.round(at.getTime() / weekMs) % 2 === 0 ? dayOfYear(iso, zone) : null;
}
