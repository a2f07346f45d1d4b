import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { IncidentList } from "@/components/pages/incidents/incident-list";
import type { IncidentSummary } from "@/lib/snapshot/snapshot";
import { posted } from "../../states/charts";

const at = (time: string) => `2026-04-07T${time}:00.000Z`;
const backdated: IncidentSummary = {
  ...posted("124yr07585k9", "Elevated errors on Claude Opus 4.6", 0, null, { impact: "major", many: false }),
  posted: at("14:55"),
  claimed: at("14:32"),
  firstSeen: at("14:56"),
  componentRed: at("15:01"),
  resolved: at("16:40"),
  status: "resolved",
  surfaces: ["claude-code"],
  models: ["opus-4-6"],
  link: "https://stspg.io/124yr07585k9",
};

const draw = (...incidents: IncidentSummary[]) =>
  renderToStaticMarkup(<IncidentList incidents={incidents} />);
const words = (html: string) => html.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");

test("shows all times, and an official start time before the post", () => {
  const text = words(draw(backdated));
  expect(text).toContain("official start 14:32 UTC (23 min before the post)");
  expect(text).toContain("posted 14:55 UTC first seen 14:56 UTC component red 15:01 UTC");
  expect(text).toContain("resolved 16:40 UTC (after 1 h 45 min)");
  expect(text).toContain("major · resolved");
  expect(text).toContain("Claude Code Opus 4.6");
});

test("hides an official start time that equals the post", () => {
  expect(words(draw({ ...backdated, claimed: backdated.posted }))).not.toContain("official start");
});

test("says when an incident was there before our first check", () => {
  expect(words(draw({ ...backdated, firstSeen: null }))).toContain("first seen before our first check");
});

test("an incident removed from the status page is neither open nor resolved", () => {
  const text = words(draw({ ...backdated, resolved: null, status: "investigating", vanished: at("15:30") }));
  expect(text).toContain("withdrawn");
  expect(text).toContain("removed 15:30 UTC");
  expect(text).not.toContain("investigating");
});

test("does not show an unknown impact or status", () => {
  const text = words(
    draw({ ...backdated, impact: "unknown", status: "scheduled", surfaces: [], models: [] }),
  );
  expect(text).toContain("no impact given · status unknown");
  expect(text).toContain("It mentions no surface and no model.");
});

test("lists days from newest to oldest", () => {
  const older = { ...backdated, id: "b", name: "Older", posted: "2026-04-06T23:59:00.000Z" };
  const html = draw(older, backdated);
  expect(html.indexOf("Opus 4.6</a>")).toBeLessThan(html.indexOf("Older"));
  expect([...html.matchAll(/<h3[^>]*><time dateTime="([^"]*)"/g)].map(([, day]) => day)).toEqual([
    "2026-04-07",
    "2026-04-06",
  ]);
});

test("says when there are no incidents", () => {
  expect(draw()).toContain("No official incidents.");
});
