import { minuteMs } from "@/lib/platform/time/units";
import type { Baseline } from "./baseline";
import type { ZonePlan } from "./zone-plan";

/** The expected number of people in a zone (by key) between two times in ms. */
export type Usual = (zone: string, from: number, to: number) => number;

/** The normal rate changes slowly, so we read it once per so many minutes. */
const stepMinutes = 15;

/** Expected people by a baseline: the normal rate of everything in that time, times the share of the zone. */
export function usualOf(baseline: Baseline, plan: ZonePlan): Usual {
  const totals = new Map<string, number>();
  const total = (from: number, to: number) => {
    const key = `${from} ${to}`;
    const known = totals.get(key) ?? people(baseline, from / minuteMs, to / minuteMs);
    totals.set(key, known);
    return known;
  };
  return (zone, from, to) => shareOf(baseline, plan, zone) * total(from, to);
}

function people(baseline: Baseline, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += stepMinutes) {
    const length = Math.min(stepMinutes, to - at);
    sum += length * baseline.ratePerMinute(at + length / 2);
  }
  return sum;
}

/** The share of a zone. For "not sure" it is the sum of its cells. */
function shareOf(baseline: Baseline, plan: ZonePlan, key: string): number {
  const zone = plan.zoneOf(key);
  if (zone) return baseline.zoneShare(zone.index);
  const [kind, rest = ""] = key.split(":");
  const [surface = "", model = ""] = rest.split("/");
  return plan.cells.reduce((share, cell, at) => {
    const inside =
      kind === "cell"
        ? cell.surface === surface && cell.model === model
        : kind === "surface"
          ? cell.surface === rest
          : kind === "model" && cell.model === rest;
    return inside ? share + baseline.cellShare(at) : share;
  }, 0);
}
