import { describe, expect, test } from "vitest";
import { Home } from "@/components/pages/home/home";
import type { Reported } from "@/components/report/panel/reported";
import { surfaces } from "@/lib/catalog/surfaces";
import { symptoms } from "@/lib/catalog/symptoms";
import { type StateName, states, viewOf } from "@/tests/states/states";
import { markupOf, wordsOf } from "./markup";

const names = Object.keys(states) as StateName[];
const made = new Map(names.map((name) => [name, markupOf(<Home view={viewOf(name)} reported={null} />)]));
const page = (name: StateName, reported?: Reported) =>
  reported ? markupOf(<Home view={viewOf(name)} reported={reported} />) : (made.get(name) ?? "");
const words = (name: StateName) => wordsOf(page(name));

/** The strip with users, status page and gap. */
const strip = (name: StateName) => wordsOf(/<dl class="strip">.*?<\/dl>/s.exec(page(name))?.[0] ?? "");

test.each([
  ["no-data", "Not enough reports yet."],
  ["quiet", "Looks fine from here."],
  ["signal", "People are reporting problems."],
  ["outage", "It’s not just you."],
  ["acknowledged", "It’s not just you."],
  ["official-only", "The status page reports an incident."],
  ["official-unreadable", "Looks fine from here."],
  ["stale", "Our data is out of date."],
] as const)("%s: the headline is %s", (name, headline) => {
  expect(page(name)).toMatch(new RegExp(`<h1[^>]*>${headline}</h1>`));
});

describe.each(names)("in every state (%s)", (name) => {
  test("there is one first heading", () => {
    expect(page(name).match(/<h1/g)).toHaveLength(1);
  });

  test("nothing is called down, and there is no traffic light", () => {
    expect(words(name)).not.toMatch(/\bdown\b/i);
    expect(page(name)).not.toMatch(/class="[^"]*\b(text|bg|border|fill|stroke)-(red|green|emerald|lime)/);
  });

  test("nothing is fetched from elsewhere", () => {
    expect(page(name)).not.toMatch(/(src|action)="(https?:)?\/\//);
    expect(page(name)).not.toMatch(/url\((https?:)?\/\//);
  });

  test("a report can be posted without JavaScript", () => {
    const form = /<form id="report-form".*?<\/form>/s.exec(page(name))?.[0] ?? "";
    expect(form).toMatch(/^<form [^>]*action="\/api\/v1\/reports" method="post"/);
    const offered = surfaces.filter(({ current }) => current);
    expect(form.match(/type="radio"/g)).toHaveLength(offered.length);
    for (const { id } of [...offered, ...symptoms]) expect(form).toContain(`value="${id}"`);
    expect(form.match(/name="symptom"/g)).toHaveLength(symptoms.length);
    expect(form).toMatch(/<button [^>]*value="true"[^>]*name="works"/);
    expect(form).toMatch(/<textarea name="text"/);
  });

  test("times are in UTC and say so, whatever the zone of the server", () => {
    expect(words(name)).toContain("15:32 UTC");
    expect(words(name)).not.toContain("21:17");
  });
});

describe("the gap", () => {
  test("counts from the alarm while the status page reports no problem", () => {
    expect(strip("outage")).toMatch(/Status page says All Systems Operational .*Unacknowledged for 21:07/);
  });

  test.each(names.filter((name) => name !== "outage" && name !== "demo"))("counts nothing in %s", (name) => {
    expect(words(name)).not.toContain("Unacknowledged");
  });

  test.each([
    ["resolved", "Marked resolved at 15:20 UTC , users still affected for 12:03"],
    ["gone", "Removed from the status page at 15:20 UTC , users still affected for 12:03"],
  ] as const)("counts from the end of an incident that the page closed too soon: %s", (closed, expected) => {
    const view = viewOf("outage");
    const gap = { open: true, since: "2026-11-21T15:20:00.000Z", closed, outage: null };
    const snapshot = { ...view.snapshot, gap };
    const text = wordsOf(markupOf(<Home view={{ ...view, snapshot }} reported={null} />));
    expect(text).toContain(expected);
    expect(text).not.toContain("Unacknowledged");
  });

  test("names the outage that it counts if several are open", () => {
    const view = viewOf("outage");
    const [outage] = view.snapshot.outages;
    if (!outage) throw new Error("The state has no outage.");
    const other = { ...outage, id: "20261121-1401", name: "Sonnet 5" };
    const gap = { open: true, since: "2026-11-21T15:01:00.000Z", closed: null, outage: other.id };
    const snapshot = { ...view.snapshot, outages: [outage, other], gap };
    const text = wordsOf(markupOf(<Home view={{ ...view, snapshot }} reported={null} />));
    expect(text).toContain("Sonnet 5: unacknowledged for");
  });

  test("shows the lag with both times after the status page has posted", () => {
    expect(strip("acknowledged")).toMatch(/Elevated errors on Claude Opus 5 .*posted 15:24 UTC/);
    expect(strip("acknowledged")).toMatch(/Acknowledged after 13 min alarm 15:10 UTC , post 15:24 UTC/);
  });
});

describe("a status page that we could not read is neither good nor bad", () => {
  test.each(["official-unreadable", "outage-unreadable"] as const)("%s", (name) => {
    expect(strip(name)).toContain("we haven’t been able to read it since 13:02 UTC");
    expect(strip(name)).toContain("This says nothing about Claude itself.");
    expect(words(name)).not.toContain("Operational");
    expect(page(name)).toMatch(/<dd class="[^"]*text-ink[^"]*">we haven’t been able to read it/);
  });

  test("with stale counts, both sides are unknown", () => {
    expect(strip("stale").match(/unknown/g)).toHaveLength(2);
    expect(words("stale")).toContain("Our data stopped at 15:28 UTC");
    expect(words("stale")).not.toMatch(/Operational|Still working|failing since/);
  });
});

test("shows what still works, with the number of reports", () => {
  expect(words("outage")).toMatch(/Still working: Sonnet 5 in Claude Code \(46 of \d+ reports\)/);
  expect(words("quiet")).not.toContain("Still working");
});

describe("the result of a report without JavaScript", () => {
  const taken = {
    surface: "claude-code",
    model: "opus-5",
    symptom: "http-529",
    people: { cell: 149, all: 205 },
  };

  test("shows your number, others, the status page, what to do and what works", () => {
    const length = words("outage").length;
    const result = wordsOf(page("outage", { outcome: "counted", ...taken }));
    expect(result).toContain("You are number 149.");
    expect(result).toContain("148 people besides you reported Claude Code on Opus 5");
    expect(result).toMatch(/Status page says All Systems Operational/);
    expect(result).toContain("What to do about 529, overloaded");
    expect(result).toMatch(/Still working Sonnet 5 in Claude Code/);
    expect(result.length).toBeGreaterThan(length);
  });

  test("says that you are the first", () => {
    const first = { ...taken, outcome: "counted" as const, people: { cell: 1, all: 3 } };
    expect(wordsOf(page("quiet", first))).toContain("You are the first.");
  });

  test("says that you are already counted, or that it works for you", () => {
    expect(wordsOf(page("outage", { outcome: "again", ...taken }))).toMatch(
      /You are already counted\..*We saved 529 as your symptom/,
    );
    expect(wordsOf(page("outage", { outcome: "works", ...taken, symptom: null }))).toContain(
      "Saved: it works for you.",
    );
  });

  test("a refusal says when to try again, and keeps the form", () => {
    const refused = { outcome: "refused", reason: "too-many", detail: null, retrySeconds: 200 } as const;
    const markup = page("outage", refused);
    expect(wordsOf(markup)).toMatch(/Too many reports .*Try again in 3 min/);
    expect(markup).not.toMatch(/<form id="report-form"[^>]*hidden/);
  });
});
