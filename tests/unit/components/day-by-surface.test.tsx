import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { busiestQuarter, DayBySurface, squareRuns } from "@/components/charts/day/day-by-surface";
import type { DayRow } from "@/lib/snapshot/snapshot";

const first = Date.parse("2026-11-20T15:45:00.000Z");
const rowOf = (heats: readonly number[], surface = "claude-code"): DayRow => ({
  surface,
  name: surface,
  quarters: heats.map((heat, index) => ({
    at: new Date(first + index * 900_000).toISOString(),
    people: heat * 3,
    heat,
  })),
});

test("each square is drawn once, in its own row, column and shade", () => {
  const days = fc.array(fc.array(fc.nat(5), { minLength: 96, maxLength: 96 }), {
    minLength: 1,
    maxLength: 9,
  });
  fc.assert(
    fc.property(days, (heats) => {
      const drawn = new Map<string, number>();
      for (const { heat, d } of squareRuns(heats.map((row) => rowOf(row))))
        for (const [, x = "", y = "", length = ""] of d.matchAll(/M(\d+) ([\d.]+)h(\d+)/g))
          for (let column = Number(x); column < Number(x) + Number(length); column++) {
            const key = `${Math.floor(Number(y))} ${column}`;
            expect(drawn.has(key)).toBe(false);
            drawn.set(key, heat);
          }
      heats.forEach((row, y) => {
        row.forEach((heat, x) => {
          expect(drawn.get(`${y} ${x}`) ?? 0).toBe(heat);
        });
      });
    }),
    { numRuns: 50 },
  );
});

test("a table lists the busiest time of every surface", () => {
  const quiet = Array.from({ length: 96 }, () => 0);
  const html = renderToStaticMarkup(
    <DayBySurface rows={[rowOf(quiet.with(40, 5).with(50, 4)), rowOf(quiet, "claude-web")]} />,
  );
  expect(html).toMatch(
    /claude-code<\/th><td>15 people<\/td><td><time dateTime="2026-11-21T01:45:00.000Z">01:45 UTC/,
  );
  expect(html).toMatch(/claude-web<\/th><td>nobody<\/td><td>–<\/td>/);
  expect(busiestQuarter(rowOf(quiet))).toBeNull();
});

test("no rows, or rows without squares, cause no error", () => {
  expect(renderToStaticMarkup(<DayBySurface rows={[]} />)).toContain("No data yet.");
  expect(renderToStaticMarkup(<DayBySurface rows={[rowOf([])]} />)).not.toMatch(/NaN/);
});
