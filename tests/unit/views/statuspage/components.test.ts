import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { zoneOfKey, zonesOverlap } from "@/lib/catalog/zones";
import { concerns } from "@/lib/comparison/match";
import type { Outage } from "@/lib/outages/detection/outage";
import { buildSnapshot, staleFrom } from "@/lib/snapshot/build";
import type { IncidentSummary, OfficialState, Snapshot } from "@/lib/snapshot/snapshot";
import { componentsOf } from "@/lib/views/statuspage/components";
import { componentIdOf, type Place } from "@/lib/views/statuspage/ids";
import { zoneOfPlace } from "@/lib/views/statuspage/outage-effect";
import { statusOf } from "@/lib/views/statuspage/responses";
import { inputsOf, yesterdaysOutage } from "@/tests/states/inputs";
import { lonely, operational, unreadable } from "@/tests/states/official";
import { type StateName, states } from "@/tests/states/states";
import { at } from "@/tests/states/usual-day";

const places: Place[] = [
  ...surfaceIds.map((id) => ({ kind: "surface" as const, id })),
  ...modelIds.map((id) => ({ kind: "model" as const, id })),
];

const componentIn = (snapshot: Snapshot, place: Place) =>
  componentsOf(snapshot).find(({ id }) => id === componentIdOf(place));
const statusIn = (snapshot: Snapshot, kind: Place["kind"], id: string) =>
  componentIn(snapshot, { kind, id })?.status;

describe("components of every state", () => {
  it.each([
    ["no-data", "under_maintenance", "under_maintenance", "under_maintenance", "minor"],
    ["quiet", "operational", "operational", "operational", "none"],
    ["signal", "degraded_performance", "operational", "degraded_performance", "minor"],
    ["outage", "partial_outage", "operational", "partial_outage", "major"],
    ["acknowledged", "partial_outage", "degraded_performance", "partial_outage", "major"],
    ["official-only", "operational", "operational", "degraded_performance", "minor"],
    ["official-unreadable", "operational", "operational", "operational", "none"],
    ["outage-unreadable", "partial_outage", "operational", "partial_outage", "major"],
    ["stale", "under_maintenance", "under_maintenance", "under_maintenance", "minor"],
    ["demo", "partial_outage", "operational", "partial_outage", "major"],
  ] as const)("%s: Claude Code %s, claude.ai %s, Opus 5 %s; the page %s", (name, code, web, opus, page) => {
    const snapshot: Snapshot = states[name];
    expect(statusIn(snapshot, "surface", "claude-code")).toBe(code);
    expect(statusIn(snapshot, "surface", "claude-web")).toBe(web);
    expect(statusIn(snapshot, "model", "opus-5")).toBe(opus);
    expect(statusOf(snapshot).indicator).toBe(page);
  });

  it("is milder while an outage subsides, but not operational", () => {
    const outages = states.outage.outages.map((outage) => ({ ...outage, phase: "subsiding" as const }));
    const snapshot: Snapshot = { ...states.outage, outages };
    expect(statusIn(snapshot, "surface", "claude-code")).toBe("degraded_performance");
    expect(statusOf(snapshot).indicator).toBe("minor");
  });

  it("lists each group before its members, with their worst status", () => {
    const listed = componentsOf(states.outage);
    const groups = listed.filter(({ group }) => group);
    expect(groups.map(({ name, status }) => [name, status])).toEqual([
      ["Surfaces", "partial_outage"],
      ["Models", "partial_outage"],
    ]);
    expect(listed.flatMap(({ group, id, components = [] }) => (group ? [id, ...components] : []))).toEqual(
      listed.map(({ id }) => id),
    );
    for (const { group, group_id, id } of listed)
      if (!group) expect(groups.find((one) => one.components?.includes(id))?.id).toBe(group_id);
  });

  it("lists a retired model while people report it, and never “not sure”", () => {
    const names = (name: StateName) => componentsOf(states[name]).map(({ name }) => name);
    expect(names("quiet")).not.toContain("Not sure");
    expect(names("quiet")).not.toContain("Opus 4.1");
    const line = {
      id: "opus-4-1",
      name: "Opus 4.1",
      level: "elevated",
      people: 9,
      expected: 0,
      official: null,
    };
    const snapshot: Snapshot = {
      ...states.quiet,
      models: [...states.quiet.models, { ...line, level: "elevated" }],
    };
    expect(statusIn(snapshot, "model", "opus-4-1")).toBe("degraded_performance");
  });
});

describe("what the page says", () => {
  it.each([
    ["no-data", "Not enough reports yet. Status page: operational."],
    ["quiet", "Looks fine from here. Status page: operational."],
    ["signal", "Users report problems, not confirmed yet: Claude Code · Opus 5. Status page: operational."],
    ["outage", "Users report an outage: Claude Code · Opus 5. Status page: operational."],
    [
      "acknowledged",
      "Users report an outage: Claude Code · Opus 5. Status page: “Elevated errors on Claude Opus 5”.",
    ],
    ["official-only", "Few users report problems. Status page: “Delayed usage figures in the Console”."],
    [
      "official-unreadable",
      "Looks fine from here. We have not been able to read the status page since 2026-11-21 13:02 UTC.",
    ],
    [
      "stale",
      "Unknown: we have had no new data since 2026-11-21 15:28 UTC. We have not been able to read the status page since 2026-11-21 15:31 UTC.",
    ],
  ] as const)("%s: %s", (name, description) => expect(statusOf(states[name]).description).toBe(description));
});

describe("what a component says", () => {
  const says = (snapshot: Snapshot, kind: Place["kind"], id: string) =>
    componentIn(snapshot, { kind, id })?.description;

  it("names users and the status page as sources", () =>
    expect(says(states.outage, "surface", "claude-code")).toBe(
      "Users report failures: Claude Code · Opus 5, since 2026-11-21 15:08 UTC. 191 people reported problems in the last 30 minutes (normally 8). The status page reports no incident here.",
    ));

  it("names the status page if only it reports something", () => {
    expect(says(states["official-only"], "surface", "claude-console")).toContain(
      "Looks fine from here. 3 people reported problems in the last 30 minutes (normally 1). The status page says degraded performance: “Delayed usage figures in the Console”.",
    );
    expect(says(states["official-only"], "model", "opus-5")).toContain(
      "Open on the status page and affecting this component: “Delayed usage figures in the Console”.",
    );
  });

  it("says unknown in words, because Statuspage has no value for it", () => {
    expect(says(states.quiet, "model", "mythos-5")).toMatch(
      /^Status unknown \(not maintenance\): not enough reports yet\. /,
    );
    expect(says(states.stale, "surface", "claude-api")).toMatch(
      /^Status unknown \(not maintenance\)\. Our data is out of date\. .*Since 2026-11-21 15:28 UTC\./,
    );
  });

  it("says since when we could not read the status page, and if we never did", () => {
    expect(says(states["official-unreadable"], "surface", "claude-code")).toMatch(
      /We have not been able to read the status page since 2026-11-21 13:02 UTC\.$/,
    );
    const official = { ...states.quiet.official, fresh: false, readAt: null };
    expect(statusOf({ ...states.quiet, official }).description).toMatch(
      /We have not checked the status page yet\.$/,
    );
  });

  it("removes an incident's markup", () => {
    const marked = { ...lonely, name: "<b>Console</b> <script>x</script> is\n slow & <i" };
    const official = { ...states["official-only"].official, incidents: [marked] };
    const snapshot = { ...states["official-only"], official };
    expect(says(snapshot, "surface", "claude-console")).toContain("“Console x is slow & i”");
  });
});

const arbitraryOutage: fc.Arbitrary<Outage> = fc
  .record({
    zone: fc.oneof(
      fc.constantFrom("all", "group:chat", "group:developer", "family:opus", "family:opus+family:sonnet"),
      fc.constantFrom(...surfaceIds).map((id) => `surface:${id}`),
      fc.constantFrom(...modelIds).map((id) => `model:${id}`),
      fc
        .tuple(fc.constantFrom(...surfaceIds), fc.constantFrom(...modelIds))
        .map(([s, m]) => `cell:${s}/${m}`),
    ),
    tier: fc.constantFrom("signal" as const, "confirmed" as const),
    phase: fc.constantFrom("active" as const, "subsiding" as const, "ended" as const),
  })
  .map(({ zone, ...state }) => ({
    ...yesterdaysOutage,
    ...state,
    zone: zoneOfKey(zone) ?? { kind: "all" },
    endedAt: state.phase === "ended" ? at : null,
  }));

const officialState = fc.constantFrom<OfficialState>(
  ...(["operational", "degraded", "partial_outage", "major_outage", "maintenance", "unknown"] as const),
);

const arbitraryIncident: fc.Arbitrary<IncidentSummary> = fc
  .record({
    surfaces: fc.subarray([...surfaceIds], { maxLength: 2 }),
    models: fc.subarray([...modelIds], { maxLength: 2 }),
    many: fc.boolean(),
    impact: fc.constantFrom("none", "minor", "major", "critical", "maintenance", "unknown"),
  })
  .map((change) => ({ ...lonely, ...change }));

const ordinary = inputsOf();

const arbitrarySnapshot: fc.Arbitrary<Snapshot> = fc
  .record({
    outages: fc.array(arbitraryOutage, { maxLength: 3 }),
    incidents: fc.array(arbitraryIncident, { maxLength: 2 }),
    fresh: fc.boolean(),
    state: officialState,
    lines: fc.array(fc.tuple(fc.constantFrom(...surfaceIds), officialState), { maxLength: 2 }),
    known: fc.boolean(),
    thin: fc.boolean(),
    stale: fc.boolean(),
  })
  .map(({ outages, incidents, fresh, state, lines, known, thin, stale }) => {
    const word = fresh ? { ...operational, state, incidents } : { ...unreadable, incidents };
    const official = { word, surfaces: new Map(fresh ? lines : []), models: new Map(), incidents };
    const quiet = thin ? { usual: () => 0, cells: { "30m": [], "2h": [], "24h": [] } } : {};
    const snapshot = buildSnapshot(
      { ...ordinary, ...quiet, outages, official, knownHours: known ? 900 : 3 },
      at,
    );
    return stale ? staleFrom(snapshot, new Date(at.getTime() + 120_000)) : snapshot;
  });

describe("whatever the state", () => {
  const runs = { numRuns: 60 };

  it("no component is operational with an open outage or incident, or without data", () => {
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        const open = snapshot.outages.filter(({ phase }) => phase !== "ended");
        const statuses = new Map(componentsOf(snapshot).map(({ id, status }) => [id, status]));
        for (const place of places) {
          const zone = zoneOfPlace(place);
          const line = snapshot[`${place.kind}s`].find(({ id }) => id === place.id);
          const mayBeHere = snapshot.official.incidents.some(
            (one) => concerns(one, zone) || one.surfaces.length + one.models.length === 0,
          );
          const reasons = [
            snapshot.verdict.state === "unknown",
            line?.level !== "quiet",
            mayBeHere,
            line?.official !== null && line?.official !== "operational" && snapshot.official.fresh,
            open.some((outage) => zonesOverlap(zoneOfKey(outage.zone) ?? { kind: "all" }, zone)),
          ];
          if (reasons.includes(true)) expect(statuses.get(componentIdOf(place))).not.toBe("operational");
        }
      }),
      runs,
    );
  });

  it("the page says none only if all is quiet, and then no component fails", () => {
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        if (statusOf(snapshot).indicator !== "none") return;
        expect(snapshot.verdict.state).toBe("quiet");
        expect(snapshot.outages.filter(({ phase }) => phase !== "ended")).toEqual([]);
        expect(snapshot.official.incidents).toEqual([]);
        expect(["operational", "maintenance", "unknown"]).toContain(snapshot.official.state);
      }),
      runs,
    );
  });

  it("stale data shows neither operational nor failing", () => {
    fc.assert(
      fc.property(arbitrarySnapshot, (snapshot) => {
        const stale = staleFrom(snapshot, new Date(at.getTime() + 240_000));
        expect(new Set(componentsOf(stale).map(({ status }) => status))).toEqual(
          new Set(["under_maintenance"]),
        );
        expect(statusOf(stale)).toMatchObject({ indicator: "minor" });
        expect(statusOf(stale).description).toMatch(/^Unknown: we have had no new data since/);
      }),
      runs,
    );
  });
});
