import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { positionMoments } from "@/components/charts/timeline/moments";
import { OutagePage } from "@/components/pages/outage/outage-page";
import { toOutageResponse } from "@/lib/snapshot/outage-response";
import type { OutagePage as Page } from "@/lib/views/record/read-outage-page";
import { alarmed, invented, posted } from "@/tests/states/charts";
import { states } from "@/tests/states/states";
import { markupOf, wordsOf } from "./markup";

const now = "2026-11-21T15:32:00.000Z";
const at = (time: string) => `2026-11-21T${time}:00.000Z`;
const zone = "cell:claude-code/opus-5";

const incident = {
  ...posted("late", "Elevated errors on Opus 5", 0, null),
  ...{ claimed: at("14:20"), posted: at("14:45"), firstSeen: at("14:46"), componentRed: at("14:50") },
  ...{ resolved: at("15:10"), surfaces: ["claude-code"], models: ["opus-5"], many: false },
};

function pageOf(ended: string | null, incidents: (typeof incident)[], change: Partial<Page> = {}): Page {
  const summary = alarmed("20261121-1422", "Claude Code · Opus 5", 0, null);
  const times = { alarmAt: new Date(at("14:22")), endedAt: ended === null ? null : new Date(ended) };
  const evidence = {
    ...{ zone, windowMinutes: 4, people: 13, expected: 0.36, size: 0.7, minutes: [] },
    ...{ countNats: 15, symptomNats: 4.7, penaltyNats: 2, thresholdNats: 12 },
  };
  const outage = toOutageResponse(
    {
      ...{ id: summary.id, zone: { kind: "cell", surface: "claude-code", model: "opus-5" }, ...times },
      ...{ tier: "confirmed", phase: ended === null ? "active" : "ended", changedAt: new Date(now) },
      ...{ onsetAt: new Date(at("14:18")), confirmedAt: new Date(at("14:25")) },
      ...{ people: 495, peakPeople: 121, peakAt: new Date(at("14:40")), zones: [], evidence },
      symptoms: [{ symptom: "http-529", people: 375 }],
      events: [
        { kind: "opened", at: at("14:22"), zone },
        { kind: "confirmed", at: at("14:25"), zone },
      ],
    },
    incidents,
  );
  const update = {
    ...{ id: "u", status: "identified", body: "We know why.", created: at("14:50"), displayed: null },
    ...{ firstSeen: null, vanished: null },
    transitions: [{ component: "c", name: "Claude Code", before: "operational", after: "partial_outage" }],
  };
  return {
    now,
    outage,
    evidence,
    summary: { ...summary, alarm: outage.alarm, ended, phase: outage.phase },
    timeline: { ...invented("24h", 20), window: "outage", incidents, outages: [] },
    heatmap: states.outage.heatmaps["24h"],
    incidents: incidents.map((one) => ({
      ...{ ...one, lastUnseen: null, backdatedMinutes: 25, origin: "feed", changes: [] },
      updates: [update],
    })),
    snapshot: { ...states.outage, computedAt: now },
    notes: [],
    officialKnown: true,
    ...change,
  };
}

const words = (page: Page) => wordsOf(markupOf(<OutagePage page={page} />));

describe("an outage", () => {
  test("that ended and was acknowledged late shows each time and its source", () => {
    const text = words(pageOf(at("15:20"), [incident]));
    expect(text).toContain(
      "495 people reported it over 1 h 02 min, mostly 529 (overloaded). The peak was 214 people in 15 minutes.",
    );
    expect(text).toContain("Users say ended from 14:18 UTC to 15:20 UTC");
    expect(text).toContain("Elevated errors on Opus 5 posted 23 min after our alarm");
    for (const [index, moment] of [
      "14:18 UTC estimated onset",
      "14:20 UTC official start time",
      "14:22 UTC our alarm",
      "14:25 UTC confirmed",
      "14:45 UTC official post",
      "14:46 UTC first seen by us",
      "14:50 UTC component red",
      "15:10 UTC status page: resolved",
      "15:20 UTC ended, by users’ reports",
    ].entries())
      expect(text).toContain(`${index + 1} ${moment}`);
    expect(text).toContain("We know why. Claude Code: operational → partial outage.");
    expect(text).toContain("The status page posted this 25 minutes later.");
    expect(text).not.toMatch(/\bdown\b/i);
  });

  test("that is open says so, and shows when it was updated", () => {
    const text = words(pageOf(null, []));
    expect(text).toContain("Users say failing now");
    expect(text).toContain("Status page says nothing posted yet");
    expect(text).toMatch(/confirmed · updated \d+ s ago/);
  });

  test("that is open has an unknown state with stale counts or without a snapshot", () => {
    for (const snapshot of [states.stale, null])
      expect(words(pageOf(null, [], { snapshot }))).toContain("Users say unknown right now");
  });

  test("is not called unacknowledged if we could not read the status page", () => {
    const text = words(pageOf(null, [], { officialKnown: false }));
    expect(text).toContain("Status page says we couldn’t read it This says nothing about Claude itself.");
    expect(text).toContain("so we don’t know whether it posted an incident");
    expect(text).not.toContain("nothing posted");
  });

  test("has a permanent link and downloads", () => {
    const markup = markupOf(<OutagePage page={pageOf(at("15:20"), [])} />);
    for (const end of ["/minutes.csv", "/minutes.json", ""])
      expect(markup).toContain(`href="/outages/20261121-1422${end}"`);
    expect(markup.match(/<h1/g)).toHaveLength(1);
  });
});

test("numbers of moments never overlap, keep their order and stay within the plot", () => {
  const frame = { from: 0, to: 1000, x: (ms: number) => ms / 10 };
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -100, max: 1100 }), { maxLength: 12 }), (times) => {
      const moments = times
        .toSorted((one, other) => one - other)
        .map((ms) => ({ at: new Date(ms).toISOString(), by: "users" as const, words: "" }));
      const positioned = positionMoments(moments, frame, 6);
      expect(positioned).toHaveLength(times.filter((ms) => ms >= 0 && ms <= 1000).length);
      for (const [index, { label, exact }] of positioned.entries()) {
        const before = positioned[index - 1];
        expect(label).toBeLessThanOrEqual(100);
        if (before) expect(label - before.label).toBeGreaterThanOrEqual(5.99);
        if (positioned.length === 1) expect(label).toBe(exact);
      }
    }),
  );
});
