import { describe, expect, test } from "vitest";
import { IncidentPage } from "@/components/pages/incident/incident-page";
import { hrefOf, IncidentListPage } from "@/components/pages/incidents/incident-list-page";
import { PlacePage } from "@/components/pages/place/place-page";
import { SymptomListPage } from "@/components/pages/symptoms/symptom-list-page";
import { SymptomPage } from "@/components/pages/symptoms/symptom-page";
import { SiteHeader } from "@/components/ui/site-header";
import { refusals } from "@/lib/catalog/pasted-errors/refusals";
import { symptoms } from "@/lib/catalog/symptoms";
import { figureOf } from "@/lib/crowd/observations/figure";
import type { PlacePage as Place } from "@/lib/views/pages/read-place";
import type { SymptomPage as Symptom } from "@/lib/views/pages/read-symptom-page";
import type { IncidentPage as Incident } from "@/lib/views/record/read-incidents";
import { alarmed, invented, posted } from "@/tests/states/charts";
import { states } from "@/tests/states/states";
import { markupOf, wordsOf } from "./markup";

const now = "2026-11-21T15:32:00.000Z";
const at = (time: string) => `2026-11-21T${time}:00.000Z`;

const backdated: Incident = {
  now,
  incident: {
    ...posted("late", "Elevated errors on Opus 5", 0, null),
    impact: "major",
    status: "resolved",
    claimed: at("14:32"),
    posted: at("14:55"),
    firstSeen: at("14:56"),
    lastUnseen: at("14:54"),
    resolved: at("15:20"),
    surfaces: ["claude-code"],
    models: ["opus-5"],
    many: false,
    link: "https://status.example/late",
    backdatedMinutes: 23,
    origin: "feed",
    updates: [
      {
        id: "u1",
        status: "investigating",
        body: "We are <b>looking</b>.",
        created: at("14:55"),
        displayed: at("14:32"),
        firstSeen: at("14:56"),
        vanished: null,
        transitions: [
          { component: "c", name: "Claude Code", before: "operational", after: "partial_outage" },
          { component: "d", name: "Claude API", before: "operational", after: "operational" },
        ],
      },
    ],
    changes: [
      {
        seen: at("15:00"),
        field: "name",
        update: null,
        before: "Errors",
        after: "Elevated errors on Opus 5",
      },
      {
        seen: at("15:01"),
        field: "update.display_at",
        update: "u1",
        before: at("14:55"),
        after: at("14:32"),
      },
      { seen: at("15:20"), field: "status", update: null, before: "investigating", after: "resolved" },
      { seen: at("15:20"), field: "resolved_at", update: null, before: null, after: at("15:20") },
    ],
  },
  retroactive: false,
  timeline: { ...invented("24h", 40), window: "outage" },
  peak: null,
  outages: [
    {
      outage: alarmed("20261121-1440", "Claude Code · Opus 5", 52, 10, { alarm: at("14:40") }),
      incident: "late",
      posted: at("14:55"),
      incidentName: "Elevated errors on Opus 5",
      lags: { posted: 15, firstSeen: 16, componentRed: null },
      byHand: null,
    },
  ],
};

describe("an official incident", () => {
  const words = (page: Incident) => wordsOf(markupOf(<IncidentPage page={page} />));

  test("shows each time, and an official start time before the post", () => {
    const text = words(backdated);
    expect(text).toContain("The official start time is 14:32 UTC, 23 min before the post at 14:55 UTC.");
    expect(text).toContain("Official start time 14:32 UTC 23 min before the post");
    expect(text).toContain("First seen 14:56 UTC 1 min after the post");
    expect(text).toContain("At 14:54 UTC it was not there yet");
    expect(text).toContain("Component red none");
    expect(text).toContain("displayed time 14:32 UTC");
  });

  test("shows edits with the old and new text, but not normal progress", () => {
    const markup = markupOf(<IncidentPage page={backdated} />);
    expect(markup).toMatch(/<del[^>]*>Errors<\/del>/);
    expect(markup).toMatch(/<ins[^>]*>Elevated errors on Opus 5<\/ins>/);
    expect(markup).toMatch(/<del[^>]*>2026-11-21 14:55:00 UTC<\/del>/);
    expect(markup.match(/<del/g)).toHaveLength(2);
    expect(markup).toContain("We are &lt;b&gt;looking&lt;/b&gt;.");
  });

  test("says who was first and by how much, and links to our outage and the status page", () => {
    const markup = markupOf(<IncidentPage page={backdated} />);
    expect(wordsOf(markup)).toContain("Who was first users posted 15 min after our alarm");
    expect(markup).toContain('href="/outages/20261121-1440"');
    expect(markup).toContain('href="https://status.example/late"');
    expect(markup).toContain('href="/api/v1/incidents/late"');
    expect(wordsOf(markup)).toMatch(/Claude Code: operational → partial outage/);
    expect(wordsOf(markup)).not.toContain("Claude API: operational");
  });

  test("from before our first check is neither seen nor first", () => {
    const incident = { ...backdated.incident, firstSeen: null, lastUnseen: null, changes: [] };
    const text = words({ ...backdated, incident, outages: [], timeline: null });
    expect(text).toContain("It was posted before our first check of the status page.");
    expect(text).toContain("First seen before our first check");
    expect(text).toContain("Who was first unknown");
    expect(text).toContain("It ended before our first report.");
    expect(text).toContain("We can’t know about edits before that.");
  });

  test("says when it was posted after it ended", () => {
    expect(words({ ...backdated, retroactive: true })).toContain("It was posted after it ended.");
  });
});

describe("the list of incidents", () => {
  const asked = { q: "", surface: null, model: null, before: null };

  test("has a search form that keeps its values", () => {
    const markup = markupOf(
      <IncidentListPage
        view={{
          asked: { ...asked, q: 'a"b', model: "opus-5" },
          incidents: [backdated.incident],
          next: "late",
        }}
      />,
    );
    expect(markup).toMatch(/<form [^>]*action="\/incidents"/);
    expect(markup).toContain('value="a&quot;b"');
    expect(markup).toMatch(/<option value="opus-5" selected="">/);
    expect(markup).toContain('href="/incidents?q=a%22b&amp;model=opus-5&amp;before=late"');
    expect(markup).toContain('href="/incidents/late"');
  });

  test("says when a search has no results, rather than that there are no incidents", () => {
    const text = wordsOf(
      markupOf(<IncidentListPage view={{ asked: { ...asked, q: "x" }, incidents: [], next: null }} />),
    );
    expect(text).toContain("No incidents match this search.");
    expect(text).not.toContain("No official incidents");
  });

  test("a URL has only the filters in use", () => {
    expect(hrefOf({ ...asked })).toBe("/incidents");
    expect(hrefOf({ ...asked, surface: "claude-api" })).toBe("/incidents?surface=claude-api");
  });
});

function placeOf(name: keyof typeof states, change: Partial<Place> = {}): Place {
  const snapshot = states[name];
  const line = snapshot.surfaces.find(({ id }) => id === "claude-code");
  if (!line) throw new Error("the states know Claude Code");
  return {
    now,
    place: { kind: "surface", id: "claude-code" },
    line,
    snapshot,
    timeline: snapshot.timeline,
    symptoms: snapshot.symptoms,
    cells: [
      {
        id: "opus-5",
        name: "Opus 5",
        windows: { "30m": snapshot.heatmaps["30m"].cells[0] ?? null, "2h": null, "24h": null },
      },
    ],
    works: [],
    posts: [],
    incidents: [],
    programs: figureOf([]),
    uptimes: {
      surface: "claude-code",
      name: "Claude Code",
      official: 1,
      inclusive: 0.99996,
      people: 0.98765,
    },
    ...change,
  };
}

describe("a surface", () => {
  const words = (page: Place) => wordsOf(markupOf(<PlacePage page={page} />));

  test("in an outage is failing, next to the status page and three uptimes", () => {
    const text = words(placeOf("outage"));
    expect(text).toContain("Users say failing for people");
    expect(text).toMatch(/reported it in the last 30 minutes, normally/);
    expect(text).toContain("official weighting 100.00% any incident 99.99% users 98.77%");
    expect(text).not.toMatch(/\bdown\b/i);
  });

  test("is unknown while our counts are stale or we can’t read the status page", () => {
    expect(words(placeOf("stale"))).toContain("Users say unknown");
    expect(words(placeOf("official-unreadable"))).toContain("Status page says we couldn’t read it");
  });

  test("has three windows, each with its own URL", () => {
    const markup = markupOf(<PlacePage page={placeOf("quiet")} />);
    expect(markup).toContain('href="/surfaces/claude-code?window=7d"');
    expect(markup).toContain('href="/surfaces/claude-code?window=90d"');
    expect(markup.match(/<h1/g)).toHaveLength(1);
  });
});

test("says that a model has no official component", () => {
  const line = { ...placeOf("quiet").line, id: "opus-5", name: "Opus 5", official: null };
  const place = { kind: "model", id: "opus-5" } as const;
  const text = wordsOf(markupOf(<PlacePage page={placeOf("quiet", { line, place, uptimes: null })} />));
  expect(text).toContain("Status page says no data It has no components for models.");
});

test("a symptom: who causes it, what to do, where and when people see it", () => {
  const page: Symptom = {
    now,
    symptom: "http-529",
    people: 1,
    dayPeople: 1204,
    surfaces: [{ id: "claude-code", name: "Claude Code", people: 1, dayPeople: 1204 }],
    models: [],
    day: [{ at: at("15:00"), people: 1204 }],
  };
  const text = wordsOf(markupOf(<SymptomPage page={page} />));
  expect(text).toContain("The problem is on Anthropic’s side. Claude is overloaded for everyone.");
  expect(text).toContain("1 person reported it in the last 30 minutes, 1,204 people in the last 24 hours.");
  expect(text).toContain("2026-11-21 15:00 UTC 1,204");
  expect(text).toContain("No reports in the last 24 hours.");
});

test("every symptom has a page, and every refusal is listed", () => {
  const markup = markupOf(<SymptomListPage seen={null} />);
  for (const { id } of symptoms) expect(markup).toContain(`href="/symptoms/${id}"`);
  for (const { means } of refusals) expect(wordsOf(markup)).toContain(means);
});

test("the header links to every part", () => {
  const markup = markupOf(<SiteHeader />);
  for (const href of ["/gap", "/incidents", "/docs", "/method"]) expect(markup).toContain(`href="${href}"`);
  expect(wordsOf(markup)).toContain("Unofficial. Not affiliated with Anthropic.");
});
