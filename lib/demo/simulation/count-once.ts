import { zoneKey, zoneKinds, zoneOfCell } from "@/lib/catalog/zones";
import type { SimulatedReport } from "./report";

/** A reporter counts once per zone in this time. */
export const onceInMinutes = 30;

/**
 * Counts as the intake does, in memory: answers, report by report in order of time, in which kinds of zone
 * the reporter is new (a bit a kind, in the order of zoneKinds; 0 for none).
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
    if (atMinute - tidiedAt >= onceInMinutes) {
      const fresh = [...counted].filter(
        ([, zones]) => atMinute - Math.max(...zones.values()) < onceInMinutes,
      );
      counted = new Map(fresh);
      tidiedAt = atMinute;
    }
    const person = works ? -reporter : reporter;
    const zones = counted.get(person) ?? new Map<string, number>();
    counted.set(person, zones);
    let bits = 0;
    keysOf(surface, model).forEach((key, nth) => {
      if (atMinute - (zones.get(key) ?? Number.NEGATIVE_INFINITY) < onceInMinutes) return;
      zones.set(key, atMinute);
      bits |= 1 << nth;
    });
    return bits;
  };
}
