import { describe, expect, it } from "vitest";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { zoneOfFilter, zoneOfKey, zonesOverlap } from "@/lib/catalog/zones";
import { placeNow, shortNameOf } from "@/lib/snapshot/place-now";
import type { Snapshot } from "@/lib/snapshot/snapshot";
import { type StateName, states } from "../../states/states";

const nowOf = (name: StateName, surface: string | null = null, model: string | null = null) => {
  const place = placeNow(states[name], surface, model);
  if (!place) throw new Error("the catalog has no such place");
  return place;
};

const places = [null, ...surfaceIds].flatMap((surface) =>
  [null, ...modelIds].map((model) => [surface, model] as const),
);

describe("placeNow", () => {
  it.each([
    ["no-data", null, null, "unknown", "operational"],
    ["quiet", null, null, "quiet", "operational"],
    ["signal", null, null, "elevated", "operational"],
    ["outage", null, null, "outage", "operational"],
    ["outage", "claude-code", null, "outage", "operational"],
    ["outage", "claude-code", "opus-5", "outage", "operational"],
    ["outage", "claude-mobile", null, "quiet", "operational"],
    ["acknowledged", null, null, "outage", "degraded"],
    ["acknowledged", "claude-code", "opus-5", "outage", "degraded"],
    ["official-only", null, null, "quiet", "degraded"],
    ["official-unreadable", null, null, "quiet", "unknown"],
    ["outage-unreadable", "claude-code", null, "outage", "unknown"],
    ["stale", null, null, "unknown", "unknown"],
    ["stale", "claude-code", "opus-5", "unknown", "unknown"],
  ] as const)("%s, %s on %s: users %s, official %s", (name, surface, model, users, official) =>
    expect(nowOf(name, surface, model)).toMatchObject({ users, official }),
  );

  it("names what is open there, and since when", () => {
    const { outages, since, name } = nowOf("outage", "claude-code", "opus-5");
    expect(name).toBe("Claude Code · Opus 5");
    expect(outages.map(({ tier }) => tier)).toEqual(["confirmed"]);
    expect(since).toBe("2026-11-21T15:08:00.000Z");
    expect(nowOf("official-only").since).toBe(states["official-only"].official.incidents[0]?.posted);
    expect(nowOf("quiet").since).toBeNull();
  });

  it.each([
    ["claude-cod", null],
    [null, "opus-55"],
    ["not-sure", null],
    ["claude-code", "not-sure"],
    ["toString", null],
  ])("knows no %s on %s", (surface, model) => expect(placeNow(states.quiet, surface, model)).toBeNull());

  it("never says that users are quiet where an outage is open, nor that the page is well where it is not read", () => {
    for (const snapshot of Object.values<Snapshot>(states))
      for (const [surface, model] of places) {
        const place = placeNow(snapshot, surface, model);
        const zone = zoneOfFilter(surface, model);
        const open = snapshot.outages.some(
          (outage) =>
            outage.phase !== "ended" && zonesOverlap(zoneOfKey(outage.zone) ?? { kind: "all" }, zone),
        );
        if (open) expect(place?.users).not.toBe("quiet");
        if (place && !snapshot.official.fresh) expect(place.official).toBe("unknown");
        if (snapshot.verdict.state === "unknown") expect(place?.users).not.toBe("quiet");
      }
  });
});

describe("shortNameOf", () => {
  it.each([
    [null, null, "Claude"],
    ["claude-api", null, "API"],
    [null, "opus-5", "Opus 5"],
    ["claude-api", "opus-5", "API · Opus 5"],
  ])("%s on %s is %s", (surface, model, name) => expect(shortNameOf(surface, model)).toBe(name));
});
