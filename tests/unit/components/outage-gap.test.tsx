import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { gapScale } from "@/components/charts/gap/gap-scale";
import { gapInWords } from "@/components/charts/gap/gap-words";
import { OutageGap } from "@/components/charts/gap/outage-gap";
import type { OutagePost } from "@/lib/snapshot/outage-posts";
import type { OutageSummary } from "@/lib/snapshot/snapshot";
import { alarmed } from "../../states/charts";

const now = "2026-11-21T15:32:00.000Z";
const minutesAgo = (minutes: number) => new Date(Date.parse(now) - minutes * 60_000).toISOString();

function row(
  alarmAgo: number,
  endedAgo: number | null,
  postedAgo: number | null,
  change: Partial<OutageSummary> = {},
): OutagePost {
  return {
    outage: alarmed(`o${alarmAgo}`, "Claude Code", alarmAgo, endedAgo, change),
    incident: postedAgo === null ? null : "i",
    posted: postedAgo === null ? null : minutesAgo(postedAgo),
    incidentName: postedAgo === null ? null : "Elevated errors",
  };
}

const usersFirst = row(100, 20, 77);
const officialFirst = row(100, 20, 106);
const silent = row(4000, 3900, null);
const open = row(21, null, null);

describe("in words", () => {
  test.each([
    ["23 min, users first", usersFirst, true],
    ["6 min, official first", officialFirst, true],
    ["in the same minute", row(100, 20, 100), true],
    ["never acknowledged", silent, true],
    ["nothing posted yet", row(200, 100, null), true],
    ["never acknowledged", row(240, 100, null), true],
    ["official page unreadable", row(200, 100, null), false],
    ["21 min, counting", open, true],
    ["official page unreadable", open, false],
    ["never acknowledged", silent, false],
    ["nothing posted yet", row(21, null, null, { tier: "signal" }), true],
  ])("%s", (words, shown, officialFresh) => {
    expect(gapInWords(shown, now, officialFresh)).toBe(words);
    expect(
      renderToStaticMarkup(<OutageGap rows={[shown]} now={now} officialFresh={officialFresh} />),
    ).toContain(`>${words}<`);
  });
});

describe("the scale", () => {
  test("later is further right, and first by them is left of our alarm", () => {
    const { x } = gapScale([usersFirst, officialFirst, silent], now);
    expect(x(-6)).toBeLessThan(x(0));
    expect(x(0)).toBeLessThan(x(23));
    expect(x(0)).toBeGreaterThan(0);
    expect(x(23)).toBeLessThan(100);
  });

  test("one post days late does not flatten the others", () => {
    const { x, beyond } = gapScale([usersFirst, row(9000, 8000, 4000)], now);
    expect(x(23) - x(0)).toBeGreaterThan(10);
    expect(beyond(5000)).toBe(true);
    expect(x(5000)).toBe(x(120));
  });
});

test("a square only where they posted, a dashed line only where nothing came", () => {
  const html = renderToStaticMarkup(<OutageGap rows={[usersFirst, officialFirst, silent, open]} now={now} />);
  expect(html.match(/<rect/g)).toHaveLength(2);
  expect(html.match(/stroke-dasharray/g)).toHaveLength(2);
  expect(html).not.toMatch(/NaN|Infinity/);
});

test("no outage is said, not drawn", () => {
  expect(renderToStaticMarkup(<OutageGap rows={[]} now={now} />)).toContain("No outage by users so far.");
});
