import { expect, test } from "vitest";
import { timeTicks } from "@/components/charts/timeline/time-axis";

const from = Date.parse("2026-11-20T15:35:00.000Z");
const to = Date.parse("2026-11-21T15:35:00.000Z");
const hour = 3_600_000;

test("in UTC every three hours, and midnight names the day", () => {
  const ticks = timeTicks(from, to, "3h", "UTC");
  expect(ticks.map(({ label }) => label)).toEqual([
    "18:00",
    "21:00",
    "21 Nov",
    "03:00",
    "06:00",
    "09:00",
    "12:00",
    "15:00",
  ]);
  expect(ticks.filter(({ day }) => day).map(({ ms }) => ms)).toEqual([Date.parse("2026-11-21T00:00:00Z")]);
});

test("in the reader's zone at that zone's round hours, here 5:45 ahead of UTC", () => {
  const ticks = timeTicks(from, to, "3h", "local");
  expect(ticks.map(({ label }) => label)).toContain("21 Nov");
  for (const { ms } of ticks) expect(new Date(ms).toISOString().slice(14, 16)).toBe("15");
  expect(ticks[0]?.label).toBe("21 Nov");
});

test("days of a week and weeks of a quarter", () => {
  expect(timeTicks(to - 7 * 24 * hour, to, "day", "UTC").map(({ label }) => label)).toEqual([
    "Sun 15",
    "Mon 16",
    "Tue 17",
    "Wed 18",
    "Thu 19",
    "Fri 20",
    "Sat 21",
  ]);
  const weeks = timeTicks(to - 90 * 24 * hour, to, "week", "UTC");
  expect(weeks.length).toBe(13);
  for (const { ms } of weeks) expect(new Date(ms).getUTCDay()).toBe(1);
  const labeled = weeks.map(({ label }) => label !== null);
  labeled.forEach((here, index) => {
    expect(here).not.toBe(labeled[index + 1]);
  });
});
