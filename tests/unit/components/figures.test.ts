import { expect, test } from "vitest";
import { lagInWords } from "@/lib/words/lag-words";
import { cellCount, peopleInWords, shortCount, usualInWords } from "@/lib/words/people-words";

test.each([
  [0, "nobody"],
  [1, "1 person"],
  [148, "148 people"],
  [12_408, "12,408 people"],
])("%i people", (count, words) => {
  expect(peopleInWords(count)).toBe(words);
});

test.each([
  [0, "usually nobody"],
  [0.3, "usually under 1"],
  [0.97, "usually 1"],
  [8.6, "usually 9"],
])("usual %d", (expected, words) => {
  expect(usualInWords(expected)).toBe(words);
});

test("counts fit where there is little room", () => {
  expect([7, 999, 1_204, 9_960, 12_408, 999_499].map(cellCount)).toEqual([
    "7",
    "999",
    "1.2K",
    "10K",
    "12K",
    "999K",
  ]);
  expect([9_999, 12_400].map(shortCount)).toEqual(["9,999", "12.4K"]);
});

test.each([
  ["2026-11-21T15:33:00Z", "posted 23 min after our alarm"],
  ["2026-11-21T15:04:00Z", "official page was first by 6 min"],
  ["2026-11-21T15:10:20Z", "posted in the minute of our alarm"],
  ["2026-11-21T16:15:00Z", "posted 1 h 05 min after our alarm"],
])("alarm at 15:10, post at %s", (posted, words) => {
  expect(lagInWords("2026-11-21T15:10:00Z", posted)).toBe(words);
});
