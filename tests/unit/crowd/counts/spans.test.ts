import fc from "fast-check";
import { expect, test } from "vitest";
import { spansOf, storedStepWithin } from "@/lib/crowd/counts/spans";

const minute = 60_000;
const time = (text: string) => Date.parse(`2026-03-${text}Z`);

test("a window has days in the middle, hours around them, minutes at the ends", () => {
  const spans = spansOf(time("02T22:30:00"), time("05T01:15:00"));
  expect(spans).toEqual([
    { stepMinutes: 1, from: time("02T22:30:00"), to: time("02T23:00:00") },
    { stepMinutes: 60, from: time("02T23:00:00"), to: time("03T00:00:00") },
    { stepMinutes: 1440, from: time("03T00:00:00"), to: time("05T00:00:00") },
    { stepMinutes: 60, from: time("05T00:00:00"), to: time("05T01:00:00") },
    { stepMinutes: 1, from: time("05T01:00:00"), to: time("05T01:15:00") },
  ]);
});

test("spans contain the minutes of the window, each once, in few rows", () => {
  const from = fc.integer({ min: 0, max: 4 * 1440 * minute });
  const length = fc.integer({ min: -minute, max: 5 * 1440 * minute });
  fc.assert(
    fc.property(from, length, fc.constantFrom(1, 60, 1440), (begin, lasts, longest) => {
      const end = begin + lasts;
      const minutes: number[] = [];
      for (const { stepMinutes, from: first, to: last } of spansOf(begin, end, longest)) {
        expect(stepMinutes).toBeLessThanOrEqual(longest);
        const step = stepMinutes * minute;
        for (let row = Math.ceil(first / step) * step; row < last; row += step)
          for (let at = row; at < row + step; at += minute) minutes.push(at);
      }
      const expected: number[] = [];
      for (let at = Math.ceil(begin / minute) * minute; at < end; at += minute) expected.push(at);
      expect(minutes).toEqual(expected);
      expect(spansOf(begin, end, longest).length).toBeLessThanOrEqual(5);
    }),
  );
});

test.each([
  [1, 1],
  [5, 1],
  [15, 1],
  [60, 60],
  [90, 1],
  [360, 60],
  [1440, 1440],
])("steps of %i minutes use rows of %i minutes", (step, stored) => {
  expect(storedStepWithin(step)).toBe(stored);
});
