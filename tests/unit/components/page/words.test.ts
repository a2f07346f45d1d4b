import fc from "fast-check";
import { expect, test } from "vitest";
import { partsOf } from "@/components/pages/status/emphasis";
import { cellName } from "@/components/pages/status/works-line";
import { narrowedHref } from "@/components/ui/narrowed-href";
import { formatAge, formatExactUtc, formatMoment, formatSpan, formatStopwatch } from "@/lib/words/time";

const minute = 60_000;
const hour = 60 * minute;

test.each([
  [-5_000, "0 s ago"],
  [3_400, "3 s ago"],
  [59_999, "59 s ago"],
  [minute, "1 min ago"],
  [59 * minute, "59 min ago"],
  [5 * hour, "5 h ago"],
  [47 * hour, "47 h ago"],
  [72 * hour, "3 days ago"],
])("an age of %i ms is %s", (ms, words) => {
  expect(formatAge(ms)).toBe(words);
});

test.each([
  [0, "0 min"],
  [23 * minute + 20_000, "23 min"],
  [65 * minute, "1 h 05 min"],
  [51 * hour, "2 days 3 h"],
])("a span of %i ms is %s", (ms, words) => {
  expect(formatSpan(ms)).toBe(words);
});

test.each([
  [-1, "00:00"],
  [64_900, "01:04"],
  [21 * minute + 4_000, "21:04"],
  [81 * minute + 4_000, "1:21:04"],
  [26 * hour, "26:00:00"],
])("%i ms on the stopwatch are %s", (ms, words) => {
  expect(formatStopwatch(ms)).toBe(words);
});

test("a time names its day only when it is another, and its zone when that is UTC", () => {
  const now = "2026-11-21T15:32:00.000Z";
  expect(formatMoment("2026-11-21T00:11:00.000Z", now, "UTC")).toBe("00:11 UTC");
  expect(formatMoment("2026-11-20T23:59:00.000Z", now, "UTC")).toBe("20 Nov, 23:59 UTC");
  expect(formatMoment("2026-11-20T19:00:00.000Z", now, "local")).toBe("00:45");
  expect(formatExactUtc("2026-11-21T15:11:04.123Z")).toBe("2026-11-21 15:11:04 UTC");
});

test("emphasis keeps every letter, and marks what is named", () => {
  expect(partsOf("Claude Code on Opus 5: failing.", ["Opus 5", "Claude Code", "Claude"])).toEqual([
    { at: 0, text: "Claude Code", strong: true },
    { at: 11, text: " on ", strong: false },
    { at: 15, text: "Opus 5", strong: true },
    { at: 21, text: ": failing.", strong: false },
  ]);
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (text, phrases) => {
      const parts = partsOf(text, phrases);
      expect(parts.map((part) => part.text).join("")).toBe(text);
      expect(new Set(parts.map((part) => part.at)).size).toBe(parts.length);
    }),
  );
});

test("an address names only what the page is narrowed to", () => {
  expect(narrowedHref({ surface: null, model: null, window: "30m" })).toBe("/");
  expect(narrowedHref({ surface: "claude-code", model: "opus-5", window: "2h" })).toBe(
    "/?surface=claude-code&model=opus-5&window=2h",
  );
});

test("a cell has the name of its known parts", () => {
  expect(cellName("claude-code", "sonnet-5")).toBe("Sonnet 5 in Claude Code");
  expect(cellName("claude-web", "not-sure")).toBe("claude.ai");
  expect(cellName("not-sure", "opus-5")).toBe("Opus 5");
});
