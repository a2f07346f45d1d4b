import { describe, expect, it } from "vitest";
import { zoneName, zoneOfKey } from "@/lib/catalog/zones";
import { baselineOf } from "@/lib/outages/detection/baseline";
import { zonePlan } from "@/lib/outages/detection/zone-plan";
import { zonePriorNats } from "@/lib/outages/detection/zone-priors";

const plan = zonePlan();

describe("the plan's zones", () => {
  it("have keys of their own, from which they can be made again, and names of their own", () => {
    expect(new Set(plan.zones.map(({ key }) => key)).size).toBe(plan.zones.length);
    for (const { key, zone } of plan.zones) expect(zoneOfKey(key), key).toEqual(zone);
    const names = plan.zones.filter(({ parts }) => parts.length === 0).map(({ zone }) => zoneName(zone));
    expect(new Set(names).size).toBe(names.length);
  });

  it("that are sums are made of zones apart from each other, which hold their cells and no others", () => {
    const sums = plan.zones.filter(({ parts }) => parts.length > 0);
    expect(new Set(sums.map(({ kind }) => kind))).toEqual(new Set(["models", "part"]));
    for (const { parts, holds, key } of sums)
      plan.cells.forEach((_, cell) => {
        const within = parts.filter((part) => plan.zones[part]?.holds[cell]);
        expect(within.length, `${key} ${cell}`).toBe(holds[cell] ? 1 : 0);
      });
  });

  it("are scanned only where people are counted", () => {
    for (const { zones } of plan.cells) for (const zone of zones) expect(plan.zones[zone]?.parts).toEqual([]);
  });
});

describe("how seldom a zone fails", () => {
  const baseline = baselineOf(plan);
  const nats = zonePriorNats(plan, baseline.cellShare);

  it("counts from the commonest, and is finite for every zone", () => {
    expect(Math.min(...nats)).toBe(0);
    for (const value of nats) expect(value).toBeLessThan(20);
  });

  it("makes a probability of all zones together", () => {
    const odds = [...nats].map((value) => Math.exp(-value));
    const all = plan.zoneOf("all")?.index ?? -1;
    const sum = odds.reduce((total, one) => total + one, 0);
    expect((odds[all] ?? 0) / sum).toBeCloseTo(0.12, 6);
  });
});
