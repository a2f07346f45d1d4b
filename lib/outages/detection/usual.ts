import { minuteMs } from "@/lib/platform/time/units";
import type { Baseline } from "./baseline";
import type { ZonePlan } from "./zone-plan";

/** Answers how many people a zone (by key) usually has between two times in ms. */
export type Usual = (zone: string, from: number, to: number) => number;

/** The usual rate moves slowly: it is looked at once in so many minutes. */
const stepMinutes = 15;

/** What is usual by a baseline: the usual rate of everything over the time, by the zone's share of it. */
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

/** A zone's share of all; of what people were not sure of, the shares of its cells together. */
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
