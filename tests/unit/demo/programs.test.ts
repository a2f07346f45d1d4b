import { expect, test } from "vitest";
import { parseObservations } from "@/lib/crowd/observations/schema";
import { demoObservations, demoPrograms } from "@/lib/demo/programs";
import { outageOfTheDay } from "@/lib/demo/script";

const startMinute = Date.parse("2026-04-06T14:30:00Z") / 60_000;
const outage = outageOfTheDay(startMinute);
const seenIn = (from: number, to: number) =>
  demoPrograms.flatMap((program) => demoObservations(program, outage, 1, { from, to }));

/** The success rate of all programs in a cell. */
function shareOf(from: number, to: number, cell: string): number {
  const seen = seenIn(from, to).filter(({ surface, model }) => `${surface}/${model}` === cell);
  const failed = seen.flatMap(({ errors }) => Object.values(errors)).reduce((sum, calls) => sum + calls, 0);
  const ok = seen.reduce((sum, one) => sum + one.ok, 0);
  return ok / (ok + failed);
}

test("programs of the demo see the outage in its cells, and few failures elsewhere", () => {
  const height = [outage.start + 20, outage.start + 30] as const;
  expect(shareOf(startMinute - 60, startMinute, "claude-code/opus-5-5")).toBeGreaterThan(0.95);
  expect(shareOf(...height, "claude-code/opus-5-5")).toBeLessThan(0.8);
  expect(shareOf(...height, "claude-api/opus-5-5")).toBeGreaterThan(0.95);
});

test("their observations are valid, and the same for the same seed", () => {
  const seen = seenIn(startMinute, startMinute + 15);
  expect(seenIn(startMinute, startMinute + 15)).toEqual(seen);
  for (const program of demoPrograms) {
    const own = demoObservations(program, outage, 7, { from: startMinute, to: startMinute + 60 });
    const parsed = parseObservations(own, new Date((startMinute + 60) * 60_000));
    expect(parsed).toHaveProperty("observations.length", program.cells.length);
  }
});
