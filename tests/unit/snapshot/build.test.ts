import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { buildSnapshot, staleFrom } from "@/lib/snapshot/build";
import { at, row as cell } from "../../states/usual-day";
import { incident, inputs, operational, outage, unreadable } from "./inputs";

describe("the snapshot", () => {
  it("says that all looks fine when people report as usual", () => {
    const snapshot = buildSnapshot(inputs(), at);
    expect(snapshot.verdict).toMatchObject({ state: "quiet", headline: "Looks fine from here." });
    expect(snapshot.verdict.detail).toBe("4 people reported problems in 30 minutes, usually 5.");
    expect(snapshot.gap).toEqual({ open: false, since: null, closed: null, outage: null });
  });

  it.each([
    [0, 7, "quiet"],
    [0, 9, "unknown"],
    [1, 9, "quiet"],
  ])("calls %i people where %i are usual %s: silence may be ours", (people, expected, state) => {
    const fails = people === 0 ? [] : [cell("claude-code", "opus-5", people)];
    const { verdict } = buildSnapshot(inputs({ usual: () => expected }, fails), at);
    expect(verdict.state).toBe(state);
    if (state === "unknown") expect(verdict.detail).toContain("reports may not be reaching us");
  });

  it.each([
    [0.5, "less than an hour of history does not say what is usual"],
    [1.9, "and an hour of history does not say what is usual"],
    [5, "and 5 hours of history do not say what is usual"],
  ])("tells how short a history of %s hours is", (knownHours, words) => {
    const { verdict } = buildSnapshot(inputs({ knownHours }), at);
    expect([verdict.state, verdict.detail]).toEqual(["unknown", expect.stringContaining(words)]);
  });

  it("says it is not just you while a confirmed outage is open, and counts the gap from its alarm", () => {
    const fails = [cell("claude-code", "opus-5", 148)];
    const snapshot = buildSnapshot(
      inputs(
        {
          outages: [outage],
          symptoms: {
            "30m": [
              { symptom: "http-529", people: 90 },
              { symptom: "timeout", people: 58 },
            ],
            "2h": [],
            "24h": [],
          },
        },
        fails,
      ),
      at,
    );
    expect(snapshot.verdict.state).toBe("outage");
    expect(snapshot.verdict.detail).toBe(
      "Claude Code is failing on Opus 5: 148 people in 30 minutes, usually under 1. Mostly 529 overloaded.",
    );
    expect(snapshot.gap).toEqual({
      open: true,
      since: "2026-11-21T15:13:00.000Z",
      closed: null,
      outage: outage.id,
    });
    expect(snapshot.surfaces.find((line) => line.id === "claude-code")?.level).toBe("outage");
  });

  it("says what works by those who say so, and of nothing that an open outage touches", () => {
    const works = [
      cell("claude-code", "opus-5", 300),
      cell("claude-code", "not-sure", 8),
      cell("not-sure", "opus-5", 7),
      cell("not-sure", "not-sure", 6),
      cell("claude-code", "sonnet-5", 5),
      cell("claude-api", "opus-5", 4),
      cell("claude-web", "haiku-4-5", 2),
    ];
    const named = (outages: (typeof outage)[]) =>
      buildSnapshot(inputs({ works, outages }), at).works.map(({ surface, model }) => `${surface}/${model}`);
    expect(named([outage])).toEqual(["claude-code/sonnet-5", "claude-api/opus-5"]);
    expect(named([{ ...outage, zone: { kind: "all" } }])).toEqual([]);
    expect(named([{ ...outage, phase: "ended", endedAt: at }])).toContain("claude-code/opus-5");
  });

  it("closes the gap when the official page reports an incident", () => {
    const word = { ...operational, state: "degraded" as const, indicator: "minor", incidents: [incident] };
    const snapshot = buildSnapshot(
      inputs({
        outages: [outage],
        official: { word, surfaces: new Map(), models: new Map(), incidents: [incident] },
      }),
      at,
    );
    expect(snapshot.gap.open).toBe(false);
    expect(snapshot.verdict.state).toBe("outage");
  });

  it("counts the gap anew from when the page closed its incident though people still fail", () => {
    const closed = { ...incident, status: "resolved", resolved: "2026-11-21T15:25:00.000Z" };
    const snapshot = buildSnapshot(
      inputs({
        outages: [outage],
        official: { word: operational, surfaces: new Map(), models: new Map(), incidents: [closed] },
      }),
      at,
    );
    expect(snapshot.gap).toEqual({
      open: true,
      since: "2026-11-21T15:25:00.000Z",
      closed: "resolved",
      outage: outage.id,
    });
  });

  it("counts the gap anew from when the page took its incident away without closing it", () => {
    const gone = { ...incident, vanished: "2026-11-21T15:27:00.000Z" };
    const snapshot = buildSnapshot(
      inputs({
        outages: [outage],
        official: { word: operational, surfaces: new Map(), models: new Map(), incidents: [gone] },
      }),
      at,
    );
    expect(snapshot.gap).toEqual({
      open: true,
      since: "2026-11-21T15:27:00.000Z",
      closed: "gone",
      outage: outage.id,
    });
  });

  it("speaks of a signal, and opens no gap, before an outage is confirmed", () => {
    const snapshot = buildSnapshot(inputs({ outages: [{ ...outage, tier: "signal" }] }), at);
    expect(snapshot.verdict.state).toBe("signal");
    expect(snapshot.gap.open).toBe(false);
  });

  it("names the official page when only it reports an incident", () => {
    const word = { ...operational, state: "degraded" as const, incidents: [incident] };
    const snapshot = buildSnapshot(
      inputs({ official: { word, surfaces: new Map(), models: new Map(), incidents: [incident] } }),
      at,
    );
    expect(snapshot.verdict).toMatchObject({ state: "official-only", since: incident.posted });
    expect(snapshot.verdict.detail).toContain("Few reports here");
  });

  it("opens no gap against a page that could not be read", () => {
    const official = { word: unreadable, surfaces: new Map(), models: new Map(), incidents: [] };
    expect(buildSnapshot(inputs({ outages: [outage], official }), at).gap.open).toBe(false);
  });

  it("says that it cannot tell on a new site", () => {
    const snapshot = buildSnapshot(inputs({ knownHours: 0, usual: () => 0 }, []), at);
    expect(snapshot.verdict.state).toBe("unknown");
    expect(snapshot.timeline.points).toHaveLength(288);
    expect(snapshot.timeline.points.at(-1)?.at).toBe("2026-11-21T15:30:00.000Z");
    expect(snapshot.day.every((row) => row.quarters.length === 96)).toBe(true);
  });

  it("says of no cell, surface or model that it is well once our own data is stale", () => {
    const stale = staleFrom(buildSnapshot(inputs(), at), new Date(at.getTime() + 300_000));
    expect(stale.verdict.state).toBe("unknown");
    expect(stale.official).toMatchObject({ state: "unknown", indicator: "unknown", fresh: false });
    const cells = Object.values(stale.heatmaps).flatMap((heatmap) => heatmap.cells);
    expect(new Set(cells.map((one) => one.level))).toEqual(new Set(["unknown"]));
    expect([...stale.surfaces, ...stale.models].map((line) => line.level)).toEqual(
      Array.from({ length: stale.surfaces.length + stale.models.length }, () => "unknown"),
    );
  });

  it("never shows a quiet verdict or a quiet surface over an open outage", () => {
    const zones = fc.oneof(
      fc.record({
        kind: fc.constant("cell" as const),
        surface: fc.constantFrom(...surfaceIds),
        model: fc.constantFrom(...modelIds),
      }),
      fc.record({ kind: fc.constant("surface" as const), surface: fc.constantFrom(...surfaceIds) }),
      fc.constant({ kind: "all" as const }),
    );
    fc.assert(
      fc.property(
        zones,
        fc.constantFrom("signal" as const, "confirmed" as const),
        fc.nat(50),
        (zone, tier, people) => {
          const snapshot = buildSnapshot(
            inputs({ outages: [{ ...outage, zone, tier, people }] }, [cell("claude-web", "opus-5", people)]),
            at,
          );
          expect(["signal", "outage"]).toContain(snapshot.verdict.state);
          const line = snapshot.surfaces.find(
            ({ id }) => "surface" in zone && id === zone.surface && id !== "not-sure",
          );
          if (line) expect(["elevated", "outage"]).toContain(line.level);
        },
      ),
    );
  });
});
