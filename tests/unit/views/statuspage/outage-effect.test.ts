import { describe, expect, it } from "vitest";
import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { type Zone, zoneKey, zoneOfKey, zonesOverlap, zoneWithin } from "@/lib/catalog/zones";
import type { Place } from "@/lib/views/statuspage/ids";
import {
  impactOf,
  overlapWith,
  placesOf,
  statusUnder,
  zoneOfPlace,
} from "@/lib/views/statuspage/outage-effect";

const places: Place[] = [
  ...surfaces.map(({ id }) => ({ kind: "surface" as const, id })),
  ...models.map(({ id }) => ({ kind: "model" as const, id })),
];

const keys = [
  "all",
  "group:chat",
  "group:developer",
  "family:opus",
  "family:opus+family:sonnet",
  ...surfaces.map(({ id }) => `surface:${id}`),
  ...models.map(({ id }) => `model:${id}`),
  ...surfaces.flatMap((surface) => models.map((model) => `cell:${surface.id}/${model.id}`)),
];

const zoneOf = (key: string): Zone => {
  const zone = zoneOfKey(key);
  if (!zone) throw new Error(`${key} is no zone`);
  return zone;
};

const code: Place = { kind: "surface", id: "claude-code" };
const opus: Place = { kind: "model", id: "opus-5" };

describe("the effect of an outage on a component", () => {
  it.each([
    ["cell:claude-code/opus-5", "partial_outage", "partial_outage"],
    ["surface:claude-code", "major_outage", "degraded_performance"],
    ["model:opus-5", "degraded_performance", "major_outage"],
    ["family:opus", "degraded_performance", "major_outage"],
    ["family:opus+family:sonnet", "degraded_performance", "major_outage"],
    ["group:developer", "major_outage", "degraded_performance"],
    ["all", "major_outage", "major_outage"],
    ["cell:claude-web/opus-5", "operational", "partial_outage"],
    ["surface:claude-web", "operational", "degraded_performance"],
    ["group:chat", "operational", "degraded_performance"],
    ["model:sonnet-5", "degraded_performance", "operational"],
  ])("%s, confirmed: Claude Code is %s, Opus 5 %s", (key, ofCode, ofOpus) => {
    const outage = { zone: zoneOf(key), tier: "confirmed", phase: "active" } as const;
    expect([statusUnder(outage, code), statusUnder(outage, opus)]).toEqual([ofCode, ofOpus]);
  });

  it.each([
    ["signal", "active", "degraded_performance"],
    ["signal", "subsiding", "degraded_performance"],
    ["signal", "ended", "operational"],
    ["confirmed", "active", "major_outage"],
    ["confirmed", "subsiding", "degraded_performance"],
    ["confirmed", "ended", "operational"],
  ] as const)("everything, %s and %s: %s", (tier, phase, status) =>
    expect(statusUnder({ zone: { kind: "all" }, tier, phase }, code)).toBe(status),
  );

  it("is operational only if the zone shares no cell with it, and major only if it covers all", () => {
    for (const zone of keys.map(zoneOf))
      for (const place of places) {
        const status = statusUnder({ zone, tier: "confirmed", phase: "active" }, place);
        const where = `${zoneKey(zone)} on ${place.id}`;
        expect(status !== "operational", where).toBe(zonesOverlap(zone, zoneOfPlace(place)));
        expect(status === "major_outage", where).toBe(zoneWithin(zoneOfPlace(place), zone));
      }
  });

  it("names a part only if the zone leaves out others of its kind", () => {
    expect(overlapWith(zoneOf("cell:claude-code/opus-5"), code)).toBe("part");
    expect(overlapWith(zoneOf("surface:claude-code"), opus)).toBe("passing");
  });
});

describe("an outage's impact", () => {
  it.each([
    ["cell:claude-code/opus-5", "major"],
    ["surface:claude-code", "major"],
    ["model:opus-5", "major"],
    ["family:opus", "major"],
    ["family:opus+family:sonnet", "critical"],
    ["group:chat", "critical"],
    ["all", "critical"],
  ])("%s: a signal is minor, confirmed it is %s", (key, impact) => {
    const zone = zoneOf(key);
    expect([impactOf({ tier: "signal", zone }), impactOf({ tier: "confirmed", zone })]).toEqual([
      "minor",
      impact,
    ]);
  });
});

describe("the components of an outage", () => {
  const namesOf = (key: string) => placesOf(zoneOf(key)).map(({ id }) => id);

  it.each([
    ["cell:claude-code/opus-5", ["claude-code", "opus-5"]],
    ["surface:claude-web", ["claude-web"]],
    ["model:sonnet-5", ["sonnet-5"]],
    ["family:opus", models.filter((model) => model.family === "opus" && model.current).map(({ id }) => id)],
    ["group:chat", ["claude-web", "claude-mobile", "claude-desktop", "claude-cowork"]],
    ["model:opus-4-1", ["opus-4-1"]],
    ["cell:claude-api/haiku-3-5", ["claude-api", "haiku-3-5"]],
  ])("%s: %j", (key, names) => expect(namesOf(key)).toEqual(names));

  it("of everything are all current ones, and never “not sure”", () => {
    const current = [...surfaces, ...models].filter(({ id, current }) => current && id !== "not-sure");
    expect(namesOf("all")).toEqual(current.map(({ id }) => id));
  });
});
