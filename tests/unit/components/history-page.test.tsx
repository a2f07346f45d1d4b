import { describe, expect, it } from "vitest";
import { HistoryPage } from "@/components/pages/history/history-page";
import { dayMs } from "@/lib/platform/time/units";
import type { IncidentSummary, OutageSummary } from "@/lib/snapshot/snapshot";
import { type DayInputs, historyDays, historyList } from "@/lib/views/record/history";
import { type HistoryQuery, historyQuery } from "@/lib/views/record/query";
import type { HistoryView } from "@/lib/views/record/read-history";
import type { RemovalResponse } from "@/lib/views/record/read-removals";
import { markupOf, wordsOf } from "./page/markup";

const now = "2026-11-21T15:32:00.000Z";

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

const removal: RemovalResponse = {
  id: "0190a1b2-0000-7000-8000-000000000001",
  at: "2026-11-19T09:00:00.000Z",
  why: "<b>One office</b> that wrote 34 times",
  reports: 34,
  from: "2026-11-18T21:50:00.000Z",
  to: "2026-11-18T22:20:00.000Z",
  surfaces: ["claude-code"],
  restored: null,
  outages: [{ id: outage.id, reports: 30, withdrawn: true }],
};

function viewOf(
  query: Record<string, unknown>,
  change: Partial<DayInputs> = {},
  removals: RemovalResponse[] = [],
): HistoryView {
  const asked: HistoryQuery = historyQuery.parse(query);
  const withdrawn = { reports: 30, why: removal.why };
  const posts = [{ outage, incident: incident.id, posted: incident.posted, incidentName: incident.name }];
  const listed =
    removals.length === 0 ? posts : posts.map((post) => ({ ...post, outage: { ...outage, withdrawn } }));
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
      normalToday: 300,
      outages: [{ from: Date.parse(outage.onset), to: Date.parse(outage.ended ?? now) }],
      incidents: [{ from: Date.parse(incident.posted), to: Date.parse(incident.resolved ?? now) }],
      ...change,
    }),
    list: historyList(listed, [incident], new Set(), asked, Date.parse(now)),
    removals,
    uptimes: [{ surface: "claude-code", name: "Claude Code", official: 1, inclusive: 0.9991, people: null }],
    knownSince: { official: null, people: "2026-01-01T00:00:00.000Z" },
    officialFresh: true,
  };
}

const markup = (query: Record<string, unknown> = {}) => markupOf(<HistoryPage view={viewOf(query)} />);

describe("the history", () => {
  it("is a table per month, with every day in words", () => {
    expect(markup().match(/<table/g)).toHaveLength(5);
    expect(markup({ span: "365d" }).match(/<caption class="pb-1/g)).toHaveLength(13);
    expect(markup()).toContain("Friday 20 November 2026: 400 people, normally 400, normal");
    expect(markup()).toContain(
      "Wednesday 18 November 2026: 5,000 people, normally 400, far above normal, 1 user-reported outage, 1 official incident",
    );
    expect(markup()).toContain("Saturday 21 November 2026: 400 people so far");
  });

  it("links each day with outages or incidents to the list of that day", () => {
    expect(markup({ surface: "claude-code" })).toContain(
      'href="/history?surface=claude-code&amp;day=2026-11-18#list"',
    );
    expect(markup()).not.toContain("day=2026-11-17");
  });

  it("shades no day without data", () => {
    const page = markupOf(<HistoryPage view={viewOf({}, { firstCountAt: null })} />);
    expect(page).toContain("no data for this day");
    expect(page.match(/<div class="@container max-md:hidden">/g)).toHaveLength(3);
    expect(page.slice(0, page.indexOf(">normal<"))).not.toMatch(/bg-heat-[0-4]/);
  });

  it("shows outages and incidents side by side, with the lag", () => {
    const words = wordsOf(markup());
    expect(words).toContain("users first by 23 min");
    expect(words).toContain("posted 22:23 UTC");
    expect(words).toContain("<b>Elevated errors</b>".replace(/</g, "&lt;").replace(/>/g, "&gt;"));
    expect(words).toMatch(/outages on 1 day\. .* incidents on 1 day\. Both happened on 1 day\./);
  });

  it("has filters and a search that work without JavaScript", () => {
    const page = markup({ span: "365d", model: "opus-5", q: "529" });
    expect(page.match(/<form [^>]*action="\/history/g)).toHaveLength(2);
    expect(page).toMatch(/<select[^>]*name="surface"/);
    expect(page.match(/<input type="hidden" name="span" value="365d"\/>/g)).toHaveLength(2);
    expect(page).toMatch(/name="q"[^>]*value="529"/);
    expect(wordsOf(page)).toContain("no components for models");
  });

  it("marks a withdrawn outage, and lists every removal with its reason", () => {
    const view = viewOf({}, {}, [removal]);
    const page = markupOf(<HistoryPage view={view} />);
    const words = wordsOf(page);
    expect(view.list.found.outages).toBe(0);
    expect(page).toMatch(/line-through[^>]*>Claude Code/);
    expect(words).toContain("withdrawn: 30 reports removed (“");
    expect(words).not.toContain("users first");
    expect(page).not.toContain("<b>One office</b>");
    expect(words).toMatch(/34 reports removed.*Outage \d{8}-\d{4} was withdrawn/);
    const back = { ...removal, restored: "2026-11-20T09:00:00.000Z", outages: [] };
    expect(wordsOf(markupOf(<HistoryPage view={viewOf({}, {}, [back])} />))).toMatch(/removed.*restored/);
    expect(markup()).not.toContain('id="removals"');
  });

  it("says when a search has no results", () => {
    expect(wordsOf(markup({ q: "toaster" }))).toContain("No results in this period.");
  });
});
