import { expect, it } from "vitest";
import { generateDemo } from "@/lib/demo/generate";
import { detector } from "@/lib/outages/detection/engine";

it("an outage returns to an earlier zone at most once", () => {
  const zonesOf = new Map<string, string[]>();
  for (const seed of [1, 2]) {
    const watch = detector();
    for (const input of generateDemo(seed, 29_458_080).past)
      for (const { outage } of watch.step(input).events)
        zonesOf.set(
          `${seed} ${outage.id}`,
          outage.zones.map(({ key }) => key),
        );
  }
  expect(zonesOf.size).toBeGreaterThan(10);
  const restless = [...zonesOf].filter(([, zones]) =>
    zones.some((zone) => zones.filter((other) => other === zone).length > 2),
  );
  expect(restless).toEqual([]);
});
