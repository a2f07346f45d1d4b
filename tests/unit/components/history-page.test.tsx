import { describe, expect, it } from "vitest";
import { HistoryPage } from "@/components/history/history-page";
import { type DayInputs, historyDays } from "@/lib/status/history-days";
import { historyList } from "@/lib/status/history-list";
import { type HistoryQuery, historyQuery } from "@/lib/status/query";
import type { HistoryView } from "@/lib/status/read-history";
import type { IncidentSummary, OutageSummary } from "@/lib/status/snapshot";
import { markupOf, wordsOf } from "./page/markup";

const now = "2026-11-21T15:32:00.000Z";
const dayMs = 86_400_000;

const outage: OutageSummary = {
  id: "20261118-2200",
  zone: "surface:claude-code",
  surface: "claude-code",
  model: null,
  name: "Claude Code",
  tier: "confirmed",
  phase: "ended",
  onset: "2026-11-18T21:55:00.000Z",
  alarm: "2026-11-18T22:00:00.000Z",
  ended: "2026-11-18T23:30:00.000Z",
  people: 140,
  peakPeople: 60,
  symptom: "http-529",
};

const incident: IncidentSummary = {
  id: "late",
  name: "<b>Elevated errors</b> 🚨 混雑",
  status: "resolved",
  impact: "minor",
  posted: "2026-11-18T22:23:00.000Z",
  claimed: "2026-11-18T22:00:00.000Z",
  firstSeen: null,
  componentRed: null,
  resolved: "2026-11-18T23:40:00.000Z",
  vanished: null,
  surfaces: ["claude-code"],
  models: [],
  many: false,
  link: null,
};

function viewOf(query: Record<string, unknown>, change: Partial<DayInputs> = {}): HistoryView {
  const asked: HistoryQuery = historyQuery.parse(query);
  const posts = [{ outage, incident: incident.id, posted: incident.posted, incidentName: incident.name }];
  return {
    now,
    asked,
    days: historyDays({
      span: asked.span,
      now: Date.parse(now),
      firstCountAt: Date.parse("2026-01-01"),
      people: new Map(
        Array.from({ length: 365 }, (_, ago) => [
          Date.parse("2026-11-21") - ago * dayMs,
          ago === 3 ? 5000 : 400,
        ]),
      ),
      usualToday: 300,
      outages: [{ from: Date.parse(outage.onset), to: Date.parse(outage.ended ?? now) }],
      incidents: [{ from: Date.parse(incident.posted), to: Date.parse(incident.resolved ?? now) }],
      ...change,
    }),
    list: historyList(posts, [incident], new Set(), asked, Date.parse(now)),
    uptimes: [{ surface: "claude-code", name: "Claude Code", official: 1, inclusive: 0.9991, people: null }],
    knownSince: { official: null, people: "2026-01-01T00:00:00.000Z" },
    officialFresh: true,
  };
}

const markup = (query: Record<string, unknown> = {}) => markupOf(<HistoryPage view={viewOf(query)} />);

describe("the history", () => {
  it("is a table for each month, with every day in words", () => {
    expect(markup().match(/<table/g)).toHaveLength(5);
    expect(markup({ span: "365d" }).match(/<caption class="pb-1/g)).toHaveLength(13);
    expect(markup()).toContain("Friday 20 November 2026: 400 people, usually 400, as usual");
    expect(markup()).toContain(
      "Wednesday 18 November 2026: 5,000 people, usually 400, far above usual, 1 outage by users, 1 official incident",
    );
    expect(markup()).toContain("Saturday 21 November 2026: 400 people so far");
  });

  it("leads from a day on which something happened to what happened", () => {
    expect(markup({ surface: "claude-code" })).toContain(
      'href="/history?surface=claude-code&amp;day=2026-11-18#list"',
    );
    expect(markup()).not.toContain("day=2026-11-17");
  });

  it("shades nothing where nothing is known", () => {
    const page = markupOf(<HistoryPage view={viewOf({}, { firstCountAt: null })} />);
    expect(page).toContain("no counts are kept of this day");
    expect(page.match(/<div class="@container max-md:hidden">/g)).toHaveLength(3);
    expect(page.slice(0, page.indexOf("as usual"))).not.toMatch(/bg-heat-[0-4]/);
  });

  it("tells outages and incidents side by side, with the lag", () => {
    const words = wordsOf(markup());
    expect(words).toContain("23 min, users first");
    expect(words).toContain("posted 22:23 UTC");
    expect(words).toContain("<b>Elevated errors</b>".replace(/</g, "&lt;").replace(/>/g, "&gt;"));
    expect(words).toMatch(/on 1 day, .* on 1; 1 had both/);
  });

  it("can be narrowed and searched without JavaScript", () => {
    const page = markup({ span: "365d", model: "opus-5", q: "529" });
    expect(page.match(/<form [^>]*action="\/history/g)).toHaveLength(2);
    expect(page).toMatch(/<select[^>]*name="surface"/);
    expect(page.match(/<input type="hidden" name="span" value="365d"\/>/g)).toHaveLength(2);
    expect(page).toMatch(/name="q"[^>]*value="529"/);
    expect(wordsOf(page)).toContain("no component for a model");
  });

  it("says when nothing was found", () => {
    expect(wordsOf(markup({ q: "toaster" }))).toContain("Nothing has these words in this time.");
  });
});
