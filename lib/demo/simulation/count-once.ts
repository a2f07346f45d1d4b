import { zoneKey, zoneKinds, zoneOfCell } from "@/lib/catalog/zones";
import type { SimulatedReport } from "./report";

/** A reporter counts once per zone in this time, in minutes. */
export const countsOnceMinutes = 30;

/**
 * Counts as intake does, in memory. Call it for each report in order of time. It returns the kinds of zone in which the
 * reporter is new: one bit per kind, in the order of `zoneKinds`.
 */
export function onceCounter(): (report: SimulatedReport) => number {
  const keys = new Map<string, readonly string[]>();
  let counted = new Map<number, Map<string, number>>();
  let tidiedAt = 0;

  const keysOf = (surface: string, model: string) => {
    const cell = `${surface}/${model}`;
    const found = keys.get(cell) ?? zoneKinds.map((kind) => zoneKey(zoneOfCell(kind, surface, model)));
    keys.set(cell, found);
    return found;
  };

  return ({ atMinute, surface, model, reporter, works }) => {
    if (atMinute - tidiedAt >= countsOnceMinutes) {
      const fresh = [...counted].filter(
        ([, zones]) => atMinute - Math.max(...zones.values()) < countsOnceMinutes,
      );
      counted = new Map(fresh);
      tidiedAt = atMinute;
    }
    const person = works ? -reporter : reporter;
    const zones = counted.get(person) ?? new Map<string, number>();
    counted.set(person, zones);
    let bits = 0;
    keysOf(surface, model).forEach((key, nth) => {
      if (atMinute - (zones.get(key) ?? Number.NEGATIVE_INFINITY) < countsOnceMinutes) return;
      zones.set(key, atMinute);
      bits |= 1 << nth;
    });
    return bits;
  };
}
