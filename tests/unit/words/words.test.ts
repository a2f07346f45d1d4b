import { expect, test } from "vitest";
import { formatLag } from "@/lib/words/lag";
import { formatChoice, formatList } from "@/lib/words/lists";
import { formatCellCount, formatPercent, formatShortCount, formatSigned, plural } from "@/lib/words/numbers";
import { formatNormal, formatPeople } from "@/lib/words/people";
import { escapeHtml, truncate } from "@/lib/words/text";
import { formatAge, formatMoment, formatSpan, formatStopwatch } from "@/lib/words/time";

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

test("signed numbers never show a minus before zero", () => {
  expect([-12.6, -0.4, 0, 0.4, 44.5].map(formatSigned)).toEqual(["−13", "0", "0", "0", "+45"]);
});

test("a share rounds up to 100% only if nothing is missing", () => {
  expect([0.5, 0.99999, 1].map((share) => formatPercent(share))).toEqual(["50.00%", "99.99%", "100.00%"]);
});

test("plurals and lists", () => {
  expect([0, 1, 2].map((count) => plural(count, "outage"))).toEqual(["0 outages", "1 outage", "2 outages"]);
  expect(formatList(["a", "b", "c"])).toBe("a, b and c");
  expect(formatChoice(["a", "b"])).toBe("a or b");
});

const minute = 60_000;
test("spans and ages", () => {
  expect([-5, 0.4, 23, 65, 48 * 60].map((minutes) => formatSpan(minutes * minute))).toEqual([
    "0 min",
    "0 min",
    "23 min",
    "1 h 05 min",
    "2 days 0 h",
  ]);
  expect([-1, 0.1, 41, 5 * 60, 49 * 60].map((minutes) => formatAge(minutes * minute))).toEqual([
    "0 s ago",
    "6 s ago",
    "41 min ago",
    "5 h ago",
    "2 days ago",
  ]);
  expect([1.5, 81.1].map((minutes) => formatStopwatch(minutes * minute))).toEqual(["01:30", "1:21:06"]);
});

test("a moment on another day names the day", () => {
  const now = "2026-11-21T15:32:00Z";
  expect(formatMoment("2026-11-21T15:11:00Z", now, "UTC")).toBe("15:11 UTC");
  expect(formatMoment("2026-11-20T15:11:00Z", now, "UTC")).toBe("20 Nov, 15:11 UTC");
});

test("truncation keeps whole characters, and HTML is escaped", () => {
  expect(truncate("abcdef", 6)).toBe("abcdef");
  expect(truncate("abc😀def", 5)).toBe("abc…");
  expect(escapeHtml(`<a href="x">&</a>`)).toBe("&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;");
});
