import { expect, it } from "vitest";
import { unsupportedMetric } from "@/lib/views/badge/badge";
import type { BadgeMetric } from "@/lib/views/badge/request";
import { gradeMessage, uptimeMessage } from "@/lib/views/badge/words";
import { ledgerOf, statesNow } from "./ledger";

const uptimes = (official: number | null, people: number | null) => [
  { surface: "claude-code", name: "Claude Code", official, inclusive: null, people },
];

it.each([
  [0.99996, 0.987654, "users 98.77% · official 99.99%", "figure"],
  [1, 0.99999999, "users 99.99% · official 100.00%", "figure"],
  [null, 1, "users 100.00% · official no data", "figure"],
  [0.5, null, "users no data · official 50.00%", "figure"],
  [null, null, "users no data · official no data", "unknown"],
])("uptimes name their source: official %s, people %s", (official, people, message, tone) =>
  expect(uptimeMessage(ledgerOf({ uptimes: uptimes(official, people) }), "claude-code", statesNow)).toEqual({
    message,
    tone,
  }),
);

it("an uptime with less data than the period says how many days it covers", () => {
  const knownSince = { official: "2024-01-01T00:00:00.000Z", people: "2026-11-09T15:00:00.000Z" };
  expect(uptimeMessage(ledgerOf({ knownSince }), "claude-code", statesNow).message).toBe(
    "users 98.77% over 12 d · official 99.99%",
  );
});

it("a surface without an uptime is unknown", () =>
  expect(uptimeMessage(ledgerOf(), "claude-web", statesNow).tone).toBe("unknown"));

it("the grade shows the number of outages, and says if there is no grade yet", () => {
  const { figures } = ledgerOf();
  expect(gradeMessage(ledgerOf())).toEqual({ message: "grade C · 51 outages in 90 days", tone: "figure" });
  expect(gradeMessage(ledgerOf({ figures: { ...figures, grade: null, n: 1 } }))).toEqual({
    message: "no grade yet · 1 of 5 outages in 90 days",
    tone: "unknown",
  });
});

it("both are gray, and say why, while we cannot read the status page", () => {
  const silent = ledgerOf({ officialFresh: false });
  for (const words of [gradeMessage(silent), uptimeMessage(silent, "claude-code", statesNow)]) {
    expect(words.tone).toBe("unknown");
    expect(words.message).toMatch(/ · status page not checked recently$/);
  }
});

it.each<[BadgeMetric, "claude-code" | null, "opus-5" | null, string | null]>([
  ["uptime-30d", null, null, "uptime only per surface"],
  ["uptime-90d", "claude-code", "opus-5", "uptime only per surface"],
  ["uptime-90d", null, "opus-5", "uptime only per surface"],
  ["gap-grade", "claude-code", null, "grade only for all of Claude"],
  ["gap-grade", null, "opus-5", "grade only for all of Claude"],
  ["uptime-30d", "claude-code", null, null],
  ["gap-grade", null, null, null],
  ["people", null, "opus-5", null],
])("%s of %s on %s: %s", (metric, surface, model, why) =>
  expect(unsupportedMetric({ surface, model, format: "svg", problem: null }, metric)).toBe(why),
);
