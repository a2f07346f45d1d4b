import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Timeline } from "@/components/charts/timeline/timeline";
import { type OutagePost, pairPosts } from "@/lib/snapshot/outage-posts";
import type { Timeline as TimelineData } from "@/lib/snapshot/snapshot";
import { alarmed, crowded, invented, newborn, posted } from "../../states/charts";

const now = "2026-11-21T15:32:03.000Z";

function draw(timeline: TimelineData, more: { posts?: OutagePost[]; officialFresh?: boolean } = {}): string {
  const posts = more.posts ?? pairPosts(timeline.outages, timeline.incidents);
  return renderToStaticMarkup(<Timeline timeline={timeline} now={now} {...more} posts={posts} />);
}

const drawPhone = (timeline: TimelineData) =>
  renderToStaticMarkup(
    <Timeline timeline={timeline} now={now} narrow posts={pairPosts(timeline.outages, timeline.incidents)} />,
  );

const barsIn = (html: string) =>
  [...html.matchAll(/<path d="([^"]*)" class="fill-heat-/g)].reduce(
    (sum, [, d = ""]) => sum + d.split("M").length - 1,
    0,
  );
const hatchedIn = (html: string) => html.match(/fill="url\(#/g)?.length ?? 0;

/** One incident that names the outage's model, and that outage. */
const gap = (postedAgo: number, alarmAgo: number) =>
  invented("24h", 40, {
    incidents: [
      posted("i", "Elevated errors on Sonnet 5", postedAgo, 60, { many: false, models: ["sonnet-5"] }),
    ],
    outages: [alarmed("o", "Sonnet 5", alarmAgo, 70, { zone: "model:sonnet-5" })],
  });

describe("bars", () => {
  test.each(["24h", "7d", "90d"] as const)("one for each step of %s with reports", (window) => {
    const timeline = invented(window, 60);
    const reported = timeline.points.filter(({ people }) => people > 0);
    expect(reported.length).toBeGreaterThan(10);
    expect(barsIn(draw(timeline))).toBe(
      reported.length +
        reported.filter(
          ({ at }) => timeline.points.findIndex((p) => p.at === at) >= timeline.points.length / 2,
        ).length,
    );
  });

  test("a phone shows the newer half", () => {
    const timeline = invented("24h", 60);
    const newer = timeline.points.slice(144).filter(({ people }) => people > 0);
    expect(barsIn(drawPhone(timeline))).toBe(newer.length);
  });

  test("two people in a day are two bars, and the scale does not make them look like many", () => {
    const html = drawPhone(newborn);
    expect(barsIn(html)).toBe(2);
    expect(html).toMatch(/>4<\/text>/);
  });
});

describe("figures in words", () => {
  test("the summary has the highest step, outages and incidents", () => {
    const timeline = crowded;
    const peak = timeline.points.reduce((a, b) => (b.people > a.people ? b : a));
    const [, summary = ""] = /<figcaption[^>]*>([^<]*)</.exec(draw(timeline)) ?? [];
    expect(summary).toContain(`${peak.at.slice(11, 16)} to`);
    expect(summary).toContain(`${peak.people} people`);
    expect(summary).toContain("6 user-reported outages");
    expect(summary).toContain("7 official incidents");
  });

  test("the hours of the table add up to the points", () => {
    const timeline = invented("24h", 60);
    const html = draw(timeline);
    const table = html.slice(html.indexOf("<table"), html.indexOf("</table>"));
    const people = [...table.matchAll(/<tr[^>]*><th[^>]*>[^<]*<\/th><td[^>]*>([\d,]+)</g)].map(
      ([, count = ""]) => Number(count.replace(",", "")),
    );
    expect(people.length).toBe(25);
    expect(people.reduce((a, b) => a + b, 0)).toBe(
      timeline.points.reduce((sum, point) => sum + point.people, 0),
    );
  });

  test("a timeline without reports says so", () => {
    const html = draw({ ...invented("24h", 0), points: [] });
    expect(html).toContain("Last 24 hours: no reports, no user-reported outages, no official incidents.");
    expect(barsIn(html)).toBe(0);
    expect(html).toContain(">no outages<");
    expect(html).toContain("nothing posted");
  });
});

describe("who was first", () => {
  test("users: the post came after our alarm", () => {
    expect(draw(gap(100, 123))).toContain("posted 23 min after our alarm");
  });

  test("official: the post came before it", () => {
    expect(draw(gap(123, 117))).toContain("status page was first by 6 min");
  });

  test("nobody: nothing posted yet, and nothing posted after the end", () => {
    const open = invented("24h", 40, { outages: [alarmed("o", "Claude Code", 21, null)] });
    expect(draw(open)).toContain("nothing posted yet");
    const over = invented("24h", 40, { outages: [alarmed("o", "Claude Code", 121, 30)] });
    expect(draw(over)).toContain("nothing posted");
    expect(draw(over)).not.toContain("nothing posted yet");
  });

  test("does not say that nothing was posted while we can’t read the status page", () => {
    const open = invented("24h", 40, { outages: [alarmed("o", "Claude Code", 21, null)] });
    const html = draw(open, { officialFresh: false });
    expect(html).toContain("status page can’t be read");
    expect(html).not.toContain("nothing posted");
    expect(draw(invented("24h", 40), { officialFresh: false })).not.toContain("nothing posted");
  });

  test("expects no post about a signal", () => {
    const signal = invented("24h", 40, { outages: [alarmed("o", "Cowork", 21, null, { tier: "signal" })] });
    expect(draw(signal)).not.toContain("nothing posted yet");
  });
});

describe("hatching", () => {
  test("is drawn for official incidents and for nothing else", () => {
    const outages = [alarmed("o", "Claude Code", 300, 200), alarmed("p", "Cowork", 100, null)];
    expect(hatchedIn(draw(invented("24h", 40, { outages })))).toBe(0);
    const incidents = [posted("i", "One", 400, 390), posted("j", "Two", 100, null)];
    expect(hatchedIn(draw(invented("24h", 40, { incidents, outages })))).toBe(4);
  });

  test("uses its own pattern, also with several timelines on a page", () => {
    const html = renderToStaticMarkup(
      <>
        <Timeline timeline={crowded} now={now} posts={[]} />
        <Timeline timeline={crowded} now={now} posts={[]} />
      </>,
    );
    const ids = [...html.matchAll(/<pattern id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(4);
    for (const [, id] of html.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
  });
});

test("times are in UTC and say so until hydration", () => {
  const html = draw(gap(100, 123));
  expect(html).toContain(">18:00</time>");
  expect(html).toContain("UTC");
  expect(html).not.toContain("input");
});
