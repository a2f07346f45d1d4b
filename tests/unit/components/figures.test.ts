import { expect, test } from "vitest";
import { formatLag } from "@/lib/words/lag";
import { formatCellCount, formatShortCount } from "@/lib/words/numbers";
import { formatNormal, formatPeople } from "@/lib/words/people";

test.each([
  [0, "nobody"],
  [1, "1 person"],
  [148, "148 people"],
  [12_408, "12,408 people"],
])("%i people", (count, words) => {
  expect(formatPeople(count)).toBe(words);
});

test.each([
  [0, "normally none"],
  [0.3, "normally under 1"],
  [0.97, "normally 1"],
  [8.6, "normally 9"],
])("usual %d", (expected, words) => {
  expect(formatNormal(expected)).toBe(words);
});

test("counts fit where there is little room", () => {
  expect([7, 999, 1_204, 9_960, 12_408, 999_499].map(formatCellCount)).toEqual([
    "7",
    "999",
    "1.2K",
    "10K",
    "12K",
    "999K",
  ]);
  expect([9_999, 12_400].map(formatShortCount)).toEqual(["9,999", "12.4K"]);
});

test.each([
  ["2026-11-21T15:33:00Z", "posted 23 min after our alarm"],
  ["2026-11-21T15:04:00Z", "status page was first by 6 min"],
  ["2026-11-21T15:10:20Z", "posted in the same minute as our alarm"],
  ["2026-11-21T16:15:00Z", "posted 1 h 05 min after our alarm"],
])("alarm at 15:10, post at %s", (posted, words) => {
  expect(formatLag("2026-11-21T15:10:00Z", posted)).toBe(words);
});
