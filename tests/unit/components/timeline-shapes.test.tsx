import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { frameOf } from "@/components/charts/timeline/frame";
import { packRows, wordGaps } from "@/components/charts/timeline/lane-layout";
import { peopleScale } from "@/components/charts/timeline/plot-paths";
import { Timeline } from "@/components/charts/timeline/timeline";
import { pairPosts } from "@/lib/snapshot/outage-posts";
import type { Timeline as TimelineData } from "@/lib/snapshot/snapshot";
import { alarmed, invented, posted } from "../../states/charts";

const now = "2026-11-21T15:32:03.000Z";
const stretch = fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.option(fc.integer({ min: -5, max: 3000 })));
const span = ([from, length]: [number, number | null]): [number, number | null] => [
  from,
  length === null ? null : from - length,
];

const timelines: fc.Arbitrary<TimelineData> = fc
  .record({
    window: fc.constantFrom("24h" as const, "7d" as const, "90d" as const),
    count: fc.integer({ min: 0, max: 400 }),
    figures: fc.array(
      fc.tuple(
        fc.oneof(fc.nat(8), fc.nat(200_000)),
        fc.double({ min: 0, max: 1e5, noNaN: true }),
        fc.nat(50),
        fc.nat(7),
      ),
      { minLength: 1, maxLength: 30 },
    ),
    incidents: fc.array(stretch, { maxLength: 9 }),
    outages: fc.array(fc.tuple(stretch, fc.constantFrom("signal" as const, "confirmed" as const)), {
      maxLength: 9,
    }),
  })
  .map(({ window, count, figures, incidents, outages }) => {
    const empty = invented(window, 0);
    return {
      ...empty,
      points: empty.points.slice(0, count).map((point, index) => {
        const [people = 0, expected = 0, works = 0, heat = 0] = figures[index % figures.length] ?? [];
        return { ...point, people, expected, works, heat };
      }),
      incidents: incidents.map((at, index) => posted(`i${index}`, "Elevated errors", ...span(at))),
      outages: outages.map(([at, tier], index) => alarmed(`o${index}`, "Claude Code", ...span(at), { tier })),
    };
  });

test("every coordinate is a number for any data", () => {
  fc.assert(
    fc.property(timelines, (timeline) => {
      const posts = pairPosts(timeline.outages, timeline.incidents);
      const html = renderToStaticMarkup(<Timeline timeline={timeline} now={now} posts={posts} />);
      expect(html).not.toMatch(/NaN|Infinity|undefined|null/);
      for (const [, size = ""] of html.matchAll(/(?:width|height)="(-?[\d.]+)%?"/g))
        expect(Number(size)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 60 },
  );
});

test("the scale fits all points, and its ticks are whole numbers within it", () => {
  fc.assert(
    fc.property(timelines, ({ points }) => {
      const { y, ticks } = peopleScale(points, 150);
      for (const { people, expected } of points)
        expect(y(Math.max(people, expected))).toBeGreaterThanOrEqual(0);
      expect(ticks.length).toBeGreaterThan(0);
      for (const tick of ticks) {
        expect(Number.isInteger(tick)).toBe(true);
        expect(y(tick)).toBeGreaterThanOrEqual(0);
      }
      expect(y(5)).toBeGreaterThanOrEqual(0);
    }),
  );
});

const bands = fc
  .array(
    fc.tuple(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 60, noNaN: true })),
    {
      maxLength: 14,
    },
  )
  .map((stretches) =>
    stretches
      .sort(([a], [b]) => a - b)
      .map(([from, length], index) => ({
        id: String(index),
        at: now,
        kind: "official" as const,
        from,
        to: Math.min(100, from + length),
        openStart: false,
        openEnd: false,
        mark: from,
        claimed: null,
        name: "Elevated errors",
        note: null,
      })),
  );

test("bands of a row never touch, rows are few, and every band is drawn or counted", () => {
  fc.assert(
    fc.property(
      bands,
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 40 }),
      (all, maxRows, room) => {
        const rows = packRows(all, maxRows, room);
        expect(rows.length).toBeLessThanOrEqual(maxRows);
        expect(rows.flat().reduce((sum, band) => sum + band.together, 0)).toBe(all.length);
        for (const row of rows.slice(0, -1))
          row.forEach((band, index) => {
            expect(band.from).toBeGreaterThanOrEqual(row[index - 1]?.to ?? 0);
          });
      },
    ),
  );
});

test("words never overlap a band, other words or an edge", () => {
  fc.assert(
    fc.property(bands, (all) => {
      for (const row of packRows(all, 4, 20)) {
        const taken = [...row.map(({ from, to }) => [from, to] as const)];
        for (const { left, width } of wordGaps(row)) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + width).toBeLessThanOrEqual(100.01);
          for (const [from, to] of taken)
            expect(
              left + width <= from + 0.02 || left >= to - 0.02,
              `${left}+${width} on ${from}–${to}`,
            ).toBe(true);
        }
      }
    }),
  );
});

test("only an axis that ends now says so", () => {
  const timeline = invented("24h", 40);
  const draw = (at: string) => renderToStaticMarkup(<Timeline timeline={timeline} now={at} posts={[]} />);
  expect(draw(now)).toContain(">now<");
  expect(draw("2026-12-01T00:00:00.000Z")).not.toContain(">now<");
});

test("a timeline without points has an axis that ends now", () => {
  const frame = frameOf({ ...invented("24h", 0), points: [] }, now);
  expect(new Date(frame.to).toISOString()).toBe(now);
  expect(frame.steps).toBe(288);
  expect(frame.x(frame.from)).toBe(0);
});
