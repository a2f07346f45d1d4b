import { describe, expect, it } from "vitest";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { type PlaceNow, placeNow } from "@/lib/snapshot/place-now";
import type { Level, OfficialState, Snapshot } from "@/lib/snapshot/snapshot";
import { buildBadge } from "@/lib/views/badge/badge";
import { type BadgeMetric, badgeMetrics, readBadgeOptions } from "@/lib/views/badge/request";
import { type BadgeTone, statusMessage, toneColors } from "@/lib/views/badge/words";
import { type StateName, states } from "@/tests/states/states";
import { ledgerOf } from "./ledger";

const now = new Date(states.quiet.computedAt);

const saidOf = (name: StateName, surface: string | null, model: string | null, metric: BadgeMetric) => {
  const { options } = readBadgeOptions({ metric });
  const address = { surface, model, format: "svg", problem: null } as Parameters<typeof buildBadge>[0];
  return buildBadge(address, options, { snapshot: states[name], ledger: ledgerOf() }, now);
};

describe("the status in words and colour", () => {
  it.each<[StateName, string | null, string | null, string, BadgeTone]>([
    ["quiet", null, null, "OK", "well"],
    ["quiet", "claude-code", null, "OK", "well"],
    ["no-data", null, null, "users: not enough data · official: OK", "unknown"],
    ["signal", null, null, "users: problems · official: OK", "elevated"],
    ["outage", null, null, "users: outage · official: OK", "outage"],
    ["outage", "claude-code", "opus-5", "users: outage · official: OK", "outage"],
    ["outage", "claude-mobile", null, "OK", "well"],
    ["acknowledged", null, null, "users: outage · official: degraded", "outage"],
    ["official-only", null, null, "users: OK · official: degraded", "official"],
    ["official-unreadable", null, null, "users: OK · official: unknown since 13:02 UTC", "unknown"],
    ["outage-unreadable", null, null, "users: outage · official: unknown since 13:02 UTC", "outage"],
    ["stale", null, null, "unknown since 15:28 UTC", "unknown"],
    ["stale", "claude-code", "opus-5", "unknown since 15:28 UTC", "unknown"],
    ["demo", null, null, "users: outage · official: OK · demo", "outage"],
  ])("%s of %s on %s: %s", (name, surface, model, message, tone) =>
    expect(saidOf(name, surface, model, "status")).toMatchObject({ message, tone, isProblem: false }),
  );

  const levels: Level[] = ["unknown", "quiet", "elevated", "outage"];
  const officials: OfficialState[] = [
    "operational",
    "degraded",
    "partial_outage",
    "major_outage",
    "maintenance",
    "unknown",
  ];
  const tones: Record<Level, BadgeTone[]> = {
    unknown: ["unknown", "official", "official", "official", "official", "unknown"],
    quiet: ["well", "official", "official", "official", "official", "unknown"],
    elevated: Array<BadgeTone>(6).fill("elevated"),
    outage: Array<BadgeTone>(6).fill("outage"),
  };
  const pairs = levels.flatMap((users) =>
    officials.map((official, at) => [users, official, tones[users][at]] as const),
  );

  it.each(pairs)("users %s, official page %s: %s", (users, official, tone) => {
    const calm = placeNow(states.quiet, null, null);
    if (!calm) throw new Error("everything is a place");
    const place: PlaceNow = { ...calm, users, official };
    const said = statusMessage(place, states.quiet);
    expect(said.tone).toBe(tone);
    const both = users === "quiet" && official === "operational";
    if (both) expect(said.message).toBe("OK");
    else expect(said.message).toMatch(/^users: .+ · official: .+$/);
    expect(said.message).not.toMatch(/undefined|null|down/i);
  });

  it("shows the day if we read the status page on another day, and says if we never did", () => {
    const silent = states["official-unreadable"];
    const place = placeNow(silent, null, null);
    if (!place) throw new Error("everything is a place");
    const read = (readAt: string | null): Snapshot => ({
      ...silent,
      official: { ...silent.official, readAt },
    });
    expect(statusMessage(place, read("2026-11-19T14:30:00.000Z")).message).toContain("unknown since 19 Nov");
    expect(statusMessage(place, read(null)).message).toContain("official: not checked yet");
  });
});

describe("people", () => {
  it.each<[StateName, string | null, RegExp, BadgeTone]>([
    ["quiet", null, /^\d+ people in 30 min \(normally \d+\)$/, "well"],
    ["outage", "claude-code", /^1\d\d people in 30 min \(normally/, "outage"],
    ["official-only", null, /people in 30 min/, "figure"],
    ["official-unreadable", null, /people in 30 min/, "figure"],
    ["no-data", null, /^0 people in 30 min \(normally none\)$/, "unknown"],
    ["stale", null, /^unknown since 15:28 UTC$/, "unknown"],
  ])("%s of %s", (name, surface, message, tone) => {
    const said = saidOf(name, surface, null, "people");
    expect(said.message).toMatch(message);
    expect(said.tone).toBe(tone);
  });
});

it("is never green with an open outage or incident, or without data, in any state and metric", () => {
  const seen = new Set<string>();
  for (const name of Object.keys(states) as StateName[])
    for (const surface of [null, ...surfaceIds])
      for (const model of [null, ...modelIds])
        for (const metric of badgeMetrics) {
          const said = saidOf(name, surface, model, metric);
          seen.add(said.tone);
          if (said.tone !== "well") continue;
          const place = placeNow(states[name], surface, model);
          expect(place).toMatchObject({
            users: "quiet",
            official: "operational",
            outages: [],
            incidents: [],
          });
          expect(states[name].official.fresh).toBe(true);
        }
  expect([...seen].sort()).toEqual(["elevated", "figure", "official", "outage", "unknown", "well"]);
});

it("is red or orange only if people report", () => {
  for (const name of Object.keys(states) as StateName[])
    for (const surface of [null, ...surfaceIds]) {
      const { tone } = saidOf(name, surface, null, "status");
      if (tone === "outage" || tone === "elevated")
        expect(placeNow(states[name], surface, null)?.users).toBe(tone);
    }
});

it("has readable white text on every tone", () => {
  const luminance = (hex: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
  for (const colour of Object.values(toneColors))
    expect(1.05 / (luminance(colour) + 0.05), colour).toBeGreaterThanOrEqual(4.5);
});
