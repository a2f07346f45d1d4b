import { describe, expect, test } from "vitest";
import { placeTexts, toEmbedBadge } from "@/components/outputs/embed/embed-badge";
import { othersText, reportTitle } from "@/components/outputs/embed/report-text";
import { staleSince } from "@/components/pages/status/verdict";
import { placeNow } from "@/lib/snapshot/place-now";
import { type StateName, states } from "@/tests/states/states";

function badgeIn(name: StateName, surface: string | null = null, model: string | null = null) {
  const snapshot = states[name];
  const place = placeNow(snapshot, surface, model);
  if (!place) throw new Error("No such place.");
  return toEmbedBadge(place, snapshot.computedAt, staleSince(snapshot));
}

describe("the badge of Claude Code on Opus 5", () => {
  const here = (name: StateName) => badgeIn(name, "claude-code", "opus-5");

  test.each([
    ["quiet", "quiet", "operational", null],
    ["outage", "outage", "operational", "Users and the status page disagree."],
    ["acknowledged", "outage", "degraded", null],
    ["outage-unreadable", "outage", "can’t be read", null],
    ["official-unreadable", "quiet", "can’t be read", null],
    ["no-data", "unknown", "operational", null],
  ] as const)("%s: users %s, status page %s", (name, tone, official, disagreement) => {
    expect(here(name)).toMatchObject({ tone, official, disagreement });
  });

  test("users are unknown while our counts are stale", () => {
    expect(here("stale")).toMatchObject({ tone: "unknown", users: "unknown", disagreement: null });
    expect(here("stale").people).toMatch(/^no data since \d\d:\d\d UTC$/);
  });

  test("the status page is unknown if we can’t read it", () => {
    const unread = (Object.keys(states) as StateName[]).filter((name) => !states[name].official.fresh);
    expect(unread.length).toBeGreaterThan(1);
    for (const name of unread) expect(here(name).officialKnown).toBe(false);
  });
});

test("all of Claude is never quiet in a state with an open outage", () => {
  const open = (Object.keys(states) as StateName[]).filter((name) =>
    states[name].outages.some(({ phase }) => phase !== "ended"),
  );
  expect(open.length).toBeGreaterThan(2);
  for (const name of open) expect(badgeIn(name).tone).not.toBe("quiet");
});

test("reports are falling if an outage subsides", () => {
  const place = placeNow(states.outage, null, null);
  if (!place) throw new Error("No such place.");
  const outages = place.outages.map((outage) => ({ ...outage, phase: "subsiding" as const }));
  expect(placeTexts({ ...place, outages }, false).users).toBe("reports falling");
});

test("users and the status page disagree if only the status page reports a problem", () => {
  const place = placeNow(states["official-only"], null, null);
  if (!place) throw new Error("No such place.");
  expect(placeTexts({ ...place, users: "quiet" }, false).disagreement).toBe(
    "Users and the status page disagree.",
  );
  expect(placeTexts({ ...place, users: "quiet", official: "maintenance" }, false).disagreement).toBeNull();
});

test.each([
  [null, null, "/"],
  ["claude-api", null, "/surfaces/claude-api"],
  [null, "opus-5", "/models/opus-5"],
  ["claude-api", "opus-5", "/?surface=claude-api&model=opus-5"],
])("the badge of %s and %s links to %s", (surface, model, page) => {
  expect(badgeIn("quiet", surface, model).page).toBe(page);
});

describe("the result of a report", () => {
  const where = "Claude API on Opus 5";

  test.each([
    [
      { counted: true, where, people: { cell: 1, all: 9 } },
      "You are the first.",
      /^Nobody else reported Claude API/,
    ],
    [
      { counted: true, where, people: { cell: 2, all: 9 } },
      "You are number 2.",
      /^1 other person .*, and 9 people reported Claude in total\.$/,
    ],
    [
      { counted: true, where, people: { cell: 12, all: 40 } },
      "You are number 12.",
      /^11 other people reported Claude API on Opus 5/,
    ],
    [
      { counted: false, where, people: { cell: 3, all: 3 } },
      "You are already counted.",
      /Each person counts once per 30 minutes/,
    ],
    [
      { counted: true, where: null, people: { cell: 1, all: 6 } },
      "You are number 6.",
      /^5 other people reported Claude in the last 30 minutes\.$/,
    ],
  ])("%o", (taken, title, words) => {
    expect(reportTitle(taken)).toBe(title);
    expect(othersText(taken)).toMatch(words);
  });
});
