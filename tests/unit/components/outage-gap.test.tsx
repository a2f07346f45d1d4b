import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { gapScale } from "@/components/charts/gap/gap-scale";
import { describeGap } from "@/components/charts/gap/gap-words";
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
    ["users first by 23 min", usersFirst, true],
    ["official first by 6 min", officialFirst, true],
    ["both in the same minute", row(100, 20, 100), true],
    ["never acknowledged", silent, true],
    ["nothing posted yet", row(200, 100, null), true],
    ["never acknowledged", row(240, 100, null), true],
    ["status page unreadable", row(200, 100, null), false],
    ["21 min and counting", open, true],
    ["status page unreadable", open, false],
    ["never acknowledged", silent, false],
    ["nothing posted yet", row(21, null, null, { tier: "signal" }), true],
  ])("%s", (words, shown, officialFresh) => {
    expect(describeGap(shown, now, officialFresh)).toBe(words);
    expect(
      renderToStaticMarkup(<OutageGap rows={[shown]} now={now} officialFresh={officialFresh} />),
    ).toContain(`>${words}<`);
  });
});

describe("the scale", () => {
  test("a later post is further right, and one before our alarm is to its left", () => {
    const { x } = gapScale([usersFirst, officialFirst, silent], now);
    expect(x(-6)).toBeLessThan(x(0));
    expect(x(0)).toBeLessThan(x(23));
    expect(x(0)).toBeGreaterThan(0);
    expect(x(23)).toBeLessThan(100);
  });

  test("one post that is days late does not flatten the others", () => {
    const { x, beyond } = gapScale([usersFirst, row(9000, 8000, 4000)], now);
    expect(x(23) - x(0)).toBeGreaterThan(10);
    expect(beyond(5000)).toBe(true);
    expect(x(5000)).toBe(x(120));
  });
});

test("draws a square only for a post, and a dashed line only without one", () => {
  const html = renderToStaticMarkup(<OutageGap rows={[usersFirst, officialFirst, silent, open]} now={now} />);
  expect(html.match(/<rect/g)).toHaveLength(2);
  expect(html.match(/stroke-dasharray/g)).toHaveLength(2);
  expect(html).not.toMatch(/NaN|Infinity/);
});

test("says when there are no outages", () => {
  expect(renderToStaticMarkup(<OutageGap rows={[]} now={now} />)).toContain(
    "No user-reported outages so far.",
  );
});
