import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { buildSnapshot, staleFrom } from "@/lib/snapshot/build";
import { verdictAfterReport } from "@/lib/snapshot/verdict";
import { at, row as cell } from "../../states/usual-day";
import { incident, inputs, operational, outage, unreadable } from "./inputs";

describe("the snapshot", () => {
  it("says that Claude looks fine while reports are normal", () => {
    const snapshot = buildSnapshot(inputs(), at);
    expect(snapshot.verdict).toMatchObject({ state: "quiet", headline: "Looks fine from here." });
    expect(snapshot.verdict.detail).toBe("4 people reported problems in the last 30 minutes (normally 5).");
    expect(snapshot.gap).toEqual({ open: false, since: null, closed: null, outage: null });
  });

  it.each([
    [0, 7, "quiet"],
    [0, 9, "unknown"],
    [1, 9, "quiet"],
  ])(
    "with %i people where %i are normal the state is %s, since silence can be our fault",
    (people, expected, state) => {
      const fails = people === 0 ? [] : [cell("claude-code", "opus-5", people)];
      const { verdict } = buildSnapshot(inputs({ usual: () => expected }, fails), at);
      expect(verdict.state).toBe(state);
      if (state === "unknown") expect(verdict.detail).toContain("something may be wrong on our side");
    },
  );

  it.each([
    [0.5, "We have less than 1 hour so far."],
    [1.9, "We have 1 hour so far."],
    [5, "We have 5 hours so far."],
  ])("does not say what is normal after %s hours of data", (knownHours, hours) => {
    const { verdict } = buildSnapshot(inputs({ knownHours }, [cell("claude-web", "sonnet-5", 1)]), at);
    expect(verdict).toMatchObject({ state: "unknown", headline: "Not enough reports yet." });
    expect(verdict.detail).toBe(
      `1 report in the last 30 minutes. We need 24 hours of data before we can say what’s normal. ${hours}`,
    );
  });

  it.each([
    ["nobody reported before", 9, 0, 1, false],
    ["too few reported before", 0.5, 1, 2, false],
    ["too few reported, and the reporter was one of them", 0.5, 2, 2, true],
    ["a normal number reported before", 5, 4, 5, true],
  ])("leaves out a verdict that a report makes wrong: %s", (_, expected, people, after, stays) => {
    const fails = people === 0 ? [] : [cell("claude-code", "opus-5", people)];
    const snapshot = buildSnapshot(inputs({ usual: () => expected }, fails), at);
    expect(verdictAfterReport(snapshot, after)).toEqual(stays ? snapshot.verdict : null);
  });

  it("keeps the verdict after the first report of an open outage only if it does not say nobody", () => {
    const quiet = buildSnapshot(inputs({ outages: [outage] }), at);
    expect(verdictAfterReport({ ...quiet, people: 0 }, 1)).toBeNull();
    expect(verdictAfterReport(quiet, quiet.people + 1)?.state).toBe("outage");
  });

  it("compares an outage with the numbers that raised its alarm if a normal half hour has more reports", () => {
    const evidence = { ...outage.evidence, people: 31, expected: 4, windowMinutes: 10 };
    const fails = [cell("claude-code", "opus-5", 31)];
    const at46 = (phase: typeof outage.phase) =>
      buildSnapshot(
        inputs({ usual: () => 46, outages: [{ ...outage, tier: "signal", phase, evidence }] }, fails),
        at,
      ).verdict.detail;
    expect(at46("active")).toBe(
      "Claude Code may be failing on Opus 5: 31 people reported it within 10 minutes when it began (normally 4).",
    );
    expect(at46("subsiding")).toBe(
      "Claude Code may be failing on Opus 5: 31 people reported it within 10 minutes when it began (normally 4), and fewer do now.",
    );
  });

  it("names the surface with more reports than normal, not a total that is lower than normal", () => {
    const usual = (zone: string) => (zone === "all" ? 60 : 2);
    const fails = [cell("claude-code", "opus-5", 20), cell("claude-web", "sonnet-5", 3)];
    const { verdict } = buildSnapshot(inputs({ usual }, fails), at);
    expect(verdict.state).toBe("signal");
    expect(verdict.detail).toBe(
      "Claude Code: 20 people reported problems in the last 30 minutes (normally 2). That’s more than normal, but not enough to call it an outage.",
    );
  });

  it("says “It’s not just you” during a confirmed outage, and counts the gap from its alarm", () => {
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
      "Claude Code is failing on Opus 5: 148 people reported it in the last 30 minutes (normally under 1). Mostly 529 overloaded.",
    );
    expect(snapshot.gap).toEqual({
      open: true,
      since: "2026-11-21T15:13:00.000Z",
      closed: null,
      outage: outage.id,
    });
    expect(snapshot.surfaces.find((line) => line.id === "claude-code")?.level).toBe("outage");
  });

  it("lists what still works by votes, except what an open outage affects", () => {
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

  it("closes the gap when the status page reports an incident", () => {
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

  it("restarts the gap when the status page resolves its incident while people still report failures", () => {
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

  it("restarts the gap when the status page deletes its open incident", () => {
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

  it("reports a signal, without a gap, before an outage is confirmed", () => {
    const snapshot = buildSnapshot(inputs({ outages: [{ ...outage, tier: "signal" }] }), at);
    expect(snapshot.verdict.state).toBe("signal");
    expect(snapshot.gap.open).toBe(false);
  });

  it("names the status page if only it reports an incident", () => {
    const word = { ...operational, state: "degraded" as const, incidents: [incident] };
    const snapshot = buildSnapshot(
      inputs({ official: { word, surfaces: new Map(), models: new Map(), incidents: [incident] } }),
      at,
    );
    expect(snapshot.verdict).toMatchObject({ state: "official-only", since: incident.posted });
    expect(snapshot.verdict.detail).toContain("4 people reported problems");
  });

  it("opens no gap while the status page cannot be read", () => {
    const official = { word: unreadable, surfaces: new Map(), models: new Map(), incidents: [] };
    expect(buildSnapshot(inputs({ outages: [outage], official }), at).gap.open).toBe(false);
  });

  it("says on a new site that there are not enough reports", () => {
    const snapshot = buildSnapshot(inputs({ knownHours: 0, usual: () => 0 }, []), at);
    expect(snapshot.verdict).toMatchObject({
      state: "unknown",
      headline: "Not enough reports yet.",
      detail: "This site is new, so no reports doesn’t mean no problems.",
    });
    expect(snapshot.timeline.points).toHaveLength(288);
    expect(snapshot.timeline.points.at(-1)?.at).toBe("2026-11-21T15:30:00.000Z");
    expect(snapshot.day.every((row) => row.quarters.length === 96)).toBe(true);
  });

  it("calls no cell, surface or model quiet when our own data is stale", () => {
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
