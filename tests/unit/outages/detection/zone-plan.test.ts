import { describe, expect, it } from "vitest";
import { zoneName, zoneOfKey } from "@/lib/catalog/zones";
import { baselineOf } from "@/lib/outages/detection/baseline";
import { zonePriorNats } from "@/lib/outages/detection/zone-failure";
import { zonePlan } from "@/lib/outages/detection/zone-plan";

const plan = zonePlan();

describe("the zones of the plan", () => {
  it("have unique names and unique keys, from which we can restore them", () => {
    expect(new Set(plan.zones.map(({ key }) => key)).size).toBe(plan.zones.length);
    for (const { key, zone } of plan.zones) expect(zoneOfKey(key), key).toEqual(zone);
    const names = plan.zones.filter(({ parts }) => parts.length === 0).map(({ zone }) => zoneName(zone));
    expect(new Set(names).size).toBe(names.length);
  });

  it("that are sums consist of disjoint zones with exactly their cells", () => {
    const sums = plan.zones.filter(({ parts }) => parts.length > 0);
    expect(new Set(sums.map(({ kind }) => kind))).toEqual(new Set(["models", "part"]));
    for (const { parts, holds, key } of sums)
      plan.cells.forEach((_, cell) => {
        const within = parts.filter((part) => plan.zones[part]?.holds[cell]);
        expect(within.length, `${key} ${cell}`).toBe(holds[cell] ? 1 : 0);
      });
  });

  it("are scanned only if people are counted in them", () => {
    for (const { zones } of plan.cells) for (const zone of zones) expect(plan.zones[zone]?.parts).toEqual([]);
  });
});

describe("how rarely a zone fails", () => {
  const baseline = baselineOf(plan);
  const nats = zonePriorNats(plan, baseline.cellShare);

  it("is 0 for the most frequent zone, and finite for every zone", () => {
    expect(Math.min(...nats)).toBe(0);
    for (const value of nats) expect(value).toBeLessThan(20);
  });

  it("gives probabilities that sum to 1", () => {
    const odds = [...nats].map((value) => Math.exp(-value));
    const all = plan.zoneOf("all")?.index ?? -1;
    const sum = odds.reduce((total, one) => total + one, 0);
    expect((odds[all] ?? 0) / sum).toBeCloseTo(0.12, 6);
  });
});
