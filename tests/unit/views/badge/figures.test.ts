import { expect, it } from "vitest";
import { misfit } from "@/lib/views/badge/badge";
import { gradeWords, uptimeWords } from "@/lib/views/badge/figure-words";
import type { BadgeMetric } from "@/lib/views/badge/options";
import { ledgerOf, statesNow } from "./ledger";

const uptimes = (official: number | null, people: number | null) => [
  { surface: "claude-code", name: "Claude Code", official, inclusive: null, people },
];

it.each([
  [0.99996, 0.987654, "by users 98.77% · official 99.99%", "figure"],
  [1, 0.99999999, "by users 99.99% · official 100.00%", "figure"],
  [null, 1, "by users 100.00% · official not known", "figure"],
  [0.5, null, "by users not known · official 50.00%", "figure"],
  [null, null, "by users not known · official not known", "unknown"],
])("uptimes say whose they are: official %s, people %s", (official, people, message, tone) =>
  expect(uptimeWords(ledgerOf({ uptimes: uptimes(official, people) }), "claude-code", statesNow)).toEqual({
    message,
    tone,
  }),
);

it("an uptime of a record shorter than the window says of how many days", () => {
  const knownSince = { official: "2024-01-01T00:00:00.000Z", people: "2026-11-09T15:00:00.000Z" };
  expect(uptimeWords(ledgerOf({ knownSince }), "claude-code", statesNow).message).toBe(
    "by users 98.77% of 12 d · official 99.99%",
  );
});

it("a surface without a figure is not known", () =>
  expect(uptimeWords(ledgerOf(), "claude-web", statesNow).tone).toBe("unknown"));

it("the grade says from how many outages, and that there is none yet", () => {
  const { figures } = ledgerOf();
  expect(gradeWords(ledgerOf())).toEqual({ message: "grade C · 51 outages in 90 days", tone: "figure" });
  expect(gradeWords(ledgerOf({ figures: { ...figures, grade: null, n: 1 } }))).toEqual({
    message: "no grade yet · 1 of 5 outages in 90 days",
    tone: "unknown",
  });
});

it("both are grey, and say why, while the official page cannot be read", () => {
  const silent = ledgerOf({ officialFresh: false });
  for (const words of [gradeWords(silent), uptimeWords(silent, "claude-code", statesNow)]) {
    expect(words.tone).toBe("unknown");
    expect(words.message).toMatch(/ · official page not read lately$/);
  }
});

it.each<[BadgeMetric, "claude-code" | null, "opus-5" | null, string | null]>([
  ["uptime-30d", null, null, "uptime: of a surface"],
  ["uptime-90d", "claude-code", "opus-5", "uptime: of a surface"],
  ["uptime-90d", null, "opus-5", "uptime: of a surface"],
  ["gap-grade", "claude-code", null, "grade: of Claude as a whole"],
  ["gap-grade", null, "opus-5", "grade: of Claude as a whole"],
  ["uptime-30d", "claude-code", null, null],
  ["gap-grade", null, null, null],
  ["people", null, "opus-5", null],
])("%s of %s on %s: %s", (metric, surface, model, why) =>
  expect(misfit({ surface, model, format: "svg", problem: null }, metric)).toBe(why),
);
