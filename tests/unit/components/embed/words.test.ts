import { describe, expect, test } from "vitest";
import { companyWords, takenTitle } from "@/components/outputs/embed/company-words";
import { toEmbedBadge } from "@/components/outputs/embed/embed-badge";
import { placeWords } from "@/components/outputs/embed/place-words";
import { staleSince } from "@/components/pages/status/stale-since";
import { placeNow } from "@/lib/snapshot/place-now";
import { type StateName, states } from "@/tests/states/states";

function faceIn(name: StateName, surface: string | null = null, model: string | null = null) {
  const snapshot = states[name];
  const place = placeNow(snapshot, surface, model);
  if (!place) throw new Error("No such place.");
  return toEmbedBadge(place, snapshot.computedAt, staleSince(snapshot));
}

describe("what a small face says of Claude Code on Opus 5", () => {
  const here = (name: StateName) => faceIn(name, "claude-code", "opus-5");

  test.each([
    ["quiet", "quiet", "operational", null],
    ["outage", "outage", "operational", "The two disagree."],
    ["acknowledged", "outage", "degraded", null],
    ["outage-unreadable", "outage", "cannot be read", null],
    ["official-unreadable", "quiet", "cannot be read", null],
    ["no-data", "unknown", "operational", null],
  ] as const)("%s: users %s, official page %s", (name, tone, official, disagreement) => {
    expect(here(name)).toMatchObject({ tone, official, disagreement });
  });

  test("nothing of our own is claimed while our counts are stale", () => {
    expect(here("stale")).toMatchObject({ tone: "unknown", users: "we cannot tell", disagreement: null });
    expect(here("stale").people).toMatch(/^nothing read since \d\d:\d\d UTC$/);
  });

  test("the official page is never known when it cannot be read", () => {
    const unread = (Object.keys(states) as StateName[]).filter((name) => !states[name].official.fresh);
    expect(unread.length).toBeGreaterThan(1);
    for (const name of unread) expect(here(name).officialKnown).toBe(false);
  });
});

test("no state with an open outage is told as quiet of all of Claude", () => {
  const open = (Object.keys(states) as StateName[]).filter((name) =>
    states[name].outages.some(({ phase }) => phase !== "ended"),
  );
  expect(open.length).toBeGreaterThan(2);
  for (const name of open) expect(faceIn(name).tone).not.toBe("quiet");
});

test("an outage that subsides is told as failing less", () => {
  const place = placeNow(states.outage, null, null);
  if (!place) throw new Error("No such place.");
  const outages = place.outages.map((outage) => ({ ...outage, phase: "subsiding" as const }));
  expect(placeWords({ ...place, outages }, false).users).toBe("failing less");
});

test("trouble that only the official page reports is told as a disagreement", () => {
  const place = placeNow(states["official-only"], null, null);
  if (!place) throw new Error("No such place.");
  expect(placeWords({ ...place, users: "quiet" }, false).disagreement).toBe("The two disagree.");
  expect(placeWords({ ...place, users: "quiet", official: "maintenance" }, false).disagreement).toBeNull();
});

test.each([
  [null, null, "/"],
  ["claude-api", null, "/surfaces/claude-api"],
  [null, "opus-5", "/models/opus-5"],
  ["claude-api", "opus-5", "/?surface=claude-api&model=opus-5"],
])("the face of %s and %s leads to %s", (surface, model, page) => {
  expect(faceIn("quiet", surface, model).page).toBe(page);
});

describe("what became of a report", () => {
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
      /^1 other person .*; over all of Claude it is 9\.$/,
    ],
    [
      { counted: true, where, people: { cell: 12, all: 40 } },
      "You are number 12.",
      /^11 other people reported Claude API on Opus 5/,
    ],
    [
      { counted: false, where, people: { cell: 3, all: 3 } },
      "You are already counted.",
      /Everyone counts once in 30 minutes/,
    ],
    [
      { counted: true, where: null, people: { cell: 1, all: 6 } },
      "You are number 6.",
      /^5 other people reported Claude in the last 30 minutes\.$/,
    ],
  ])("%o", (taken, title, words) => {
    expect(takenTitle(taken)).toBe(title);
    expect(companyWords(taken)).toMatch(words);
  });
});
