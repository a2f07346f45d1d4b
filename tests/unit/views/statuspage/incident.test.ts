import { describe, expect, it } from "vitest";
import { models } from "@/lib/catalog/models";
import { zoneOfKey } from "@/lib/catalog/zones";
import type { Outage } from "@/lib/outages/detection/outage";
import { componentsBy } from "@/lib/views/statuspage/components";
import { incidentOf, type OutageWithPosts } from "@/lib/views/statuspage/incident";
import { yesterdaysOutage } from "@/tests/states/inputs";
import { endedOutage, known } from "@/tests/states/known-outages";
import { acknowledging } from "@/tests/states/official";
import { states } from "@/tests/states/states";

const origin = "http://status.example";
const told = (outage: OutageWithPosts) => incidentOf(outage, componentsBy(states.outage), origin);
const clock = (time: string) => time.slice(11, 16);

/** The components of the family where the outage was first detected. */
const opusModels = models
  .filter(({ family, current }) => family === "opus" && current)
  .map(({ name }) => name);

/** Oldest first: time, status, and the change of each component. */
const story = (outage: OutageWithPosts) =>
  told(outage)
    .incident_updates.toReversed()
    .map(({ created_at, status, affected_components }) =>
      [
        clock(created_at),
        status,
        ...(affected_components ?? []).map(
          ({ name, old_status, new_status }) => `${name} ${old_status} → ${new_status}`,
        ),
      ].join(", "),
    );

describe("an outage that was detected, moved, confirmed, acknowledged and ended", () => {
  it("becomes updates, each with the status of its components", () =>
    expect(story(known(endedOutage))).toEqual([
      `15:11, investigating, ${opusModels.map((name) => `${name} operational → degraded_performance`).join(", ")}`,
      `15:16, identified, ${opusModels
        .map(
          (name) =>
            `${name} degraded_performance → ${name === "Opus 5" ? "degraded_performance" : "operational"}`,
        )
        .join(", ")}, Claude Code degraded_performance → degraded_performance`,
      "15:18, identified, Claude Code degraded_performance → partial_outage, Opus 5 degraded_performance → partial_outage",
      "15:24, identified, Claude Code partial_outage → partial_outage, Opus 5 partial_outage → partial_outage",
      "16:20, monitoring, Claude Code partial_outage → degraded_performance, Opus 5 partial_outage → degraded_performance",
      "16:31, identified, Claude Code degraded_performance → partial_outage, Opus 5 degraded_performance → partial_outage",
      "17:22, monitoring, Claude Code partial_outage → degraded_performance, Opus 5 partial_outage → degraded_performance",
      "17:42, resolved, Claude Code degraded_performance → operational, Opus 5 degraded_performance → operational",
    ]));

  it("says in plain words who reports what", () =>
    expect(
      told(known(endedOutage))
        .incident_updates.map(({ body }) => body)
        .toReversed(),
    ).toEqual([
      "Detected from user reports: Opus models. 14 people in 4 minutes (normally 2). Not confirmed yet.",
      "Scope updated: now Claude Code · Opus 5, previously Opus models.",
      "Confirmed by enough user reports: Claude Code · Opus 5.",
      "Acknowledged: the status page posted “Elevated errors on Claude Opus 5” at 2026-11-21 15:24 UTC, 13 min after our alarm.",
      "User reports are falling. The incident stays open until they remain low.",
      "Users are reporting it again: Claude Code · Opus 5.",
      "User reports are falling. The incident stays open until they remain low.",
      "Ended according to user reports, 2 h 36 min after it began.",
    ]));

  it("has the outage's ID, times and link", () =>
    expect(told(known(endedOutage))).toMatchObject({
      id: "20261121-1510",
      name: "Claude Code · Opus 5: users report errors",
      status: "resolved",
      impact: "major",
      started_at: "2026-11-21T15:06:00.000Z",
      created_at: "2026-11-21T15:11:00.000Z",
      monitoring_at: "2026-11-21T17:22:00.000Z",
      resolved_at: "2026-11-21T17:42:00.000Z",
      updated_at: "2026-11-21T17:42:00.000Z",
      shortlink: `${origin}/outages/20261121-1510`,
      components: [{ name: "Claude Code" }, { name: "Opus 5" }],
    }));

  it("never changes an earlier update", () => {
    const whole = told(known(endedOutage)).incident_updates;
    for (let events = 1; events <= endedOutage.events.length; events++) {
      const until = endedOutage.events.slice(0, events);
      const last = until.at(-1);
      const partly: Outage = {
        ...endedOutage,
        zone: zoneOfKey(last?.zone ?? "") ?? { kind: "all" },
        phase: last?.kind === "ended" ? "ended" : last?.kind === "subsiding" ? "subsiding" : "active",
        tier: events > 2 ? "confirmed" : "signal",
        confirmedAt: events > 2 ? endedOutage.confirmedAt : null,
        endedAt: last?.kind === "ended" ? endedOutage.endedAt : null,
        people: events,
        symptoms: [],
        events: until,
      };
      const updates = told({ outage: partly, posts: [] }).incident_updates;
      expect(updates).toHaveLength(events);
      for (const update of updates) expect(whole).toContainEqual(update);
    }
  });
});

describe("the official post about an outage", () => {
  const withPost = (posted: string, firstSeen: string | null) =>
    told(known(endedOutage, [{ ...acknowledging, posted, firstSeen, claimed: null }])).incident_updates.find(
      ({ body }) => body.startsWith("Acknowledged"),
    );

  it("is created when we saw it, and shows its own time", () =>
    expect(withPost("2026-11-21T15:24:10.000Z", "2026-11-21T15:24:48.000Z")).toMatchObject({
      created_at: "2026-11-21T15:24:48.000Z",
      display_at: "2026-11-21T15:24:10.000Z",
    }));

  it("from before our alarm appears with the alarm, and says that it was first", () => {
    const update = withPost("2026-11-21T15:02:00.000Z", "2026-11-21T15:02:30.000Z");
    expect(update).toMatchObject({ created_at: "2026-11-21T15:11:00.000Z", status: "investigating" });
    expect(update?.body).toMatch(/15:02 UTC, 9 min before our alarm\.$/);
  });

  it("after the end leaves the outage resolved", () =>
    expect(withPost("2026-11-21T17:55:00.000Z", null)).toMatchObject({ status: "resolved" }));

  it("has no markup", () => {
    const marked = { ...acknowledging, name: "<a href=x>Errors</a> on Opus 5" };
    const bodies = told(known(endedOutage, [marked])).incident_updates.map(({ body }) => body);
    expect(bodies.join()).toContain("“Errors on Opus 5”");
    expect(bodies.join()).not.toMatch(/[<>]/);
  });
});

describe("what an outage's events lack", () => {
  it("comes from its current state", () =>
    expect(story({ outage: yesterdaysOutage, posts: [] })).toEqual([
      "21:50, investigating, Sonnet 5 operational → degraded_performance",
      "21:54, identified, Sonnet 5 degraded_performance → major_outage",
      "23:46, resolved, Sonnet 5 major_outage → operational",
    ]));

  it.each([
    ["active", "identified", null],
    ["subsiding", "monitoring", null],
    ["ended", "resolved", "2026-11-20T23:46:00.000Z"],
  ] as const)("%s is %s", (phase, status, resolved) => {
    const endedAt = phase === "ended" ? yesterdaysOutage.endedAt : null;
    const incident = told({ outage: { ...yesterdaysOutage, phase, endedAt }, posts: [] });
    expect(incident).toMatchObject({ status, resolved_at: resolved });
  });

  it("a reopened outage is open", () => {
    const again = { kind: "reopened" as const, at: "2026-11-21T18:00:00.000Z", zone: "surface:claude-code" };
    const outage: Outage = {
      ...endedOutage,
      phase: "active",
      endedAt: null,
      zone: { kind: "surface", surface: "claude-code" },
      events: [...endedOutage.events, again],
    };
    expect(told({ outage, posts: [] })).toMatchObject({
      status: "investigating",
      resolved_at: null,
      monitoring_at: null,
    });
    expect(story({ outage, posts: [] }).at(-1)).toBe(
      "18:00, investigating, Claude Code operational → major_outage, Opus 5 operational → degraded_performance",
    );
  });
});
