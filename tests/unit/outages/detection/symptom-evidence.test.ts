import { expect, test } from "vitest";
import { symptomEvidence } from "@/lib/outages/detection/symptom-evidence";

const usual = () => 1 / 11;
const model = { markShares: [0.3, 0.5, 0.7], markSpread: [30, 0.5] } as const;

const evidence = (shared: number, others: number, shares: readonly number[] = model.markShares) => {
  const seen = new Float64Array(11).fill(others / 10);
  seen[0] = shared;
  return symptomEvidence(seen, usual, { ...model, markShares: shares });
};

/** The mean over symptoms and shares, summed exactly as in the formula. */
function plainly(seen: readonly number[], part: number): number {
  const people = seen.reduce((sum, count) => sum + count, 0);
  const ratios = seen.map((count) => (1 + (part * 11) / (1 - part)) ** count * (1 - part) ** people);
  return Math.log(ratios.reduce((sum, ratio) => sum + ratio, 0) / seen.length);
}

test("few people: equals the formula, apart from the normal part", () => {
  const some = (count: number) =>
    symptomEvidence(new Float64Array([count, 3, ...new Array(9).fill(0)]), usual, {
      markShares: [0.5],
      markSpread: [1e9, 0],
    });
  // Without clusters, normal symptoms are independent draws, so the rest of the sum is 0.
  for (const count of [1, 5, 20])
    expect(some(count)).toBeCloseTo(plainly([count, 3, ...new Array<number>(9).fill(0)], 0.5), 4);
});

test("grows with the people who share a symptom, from ten to ten million, without overflow", () => {
  const rising = [10, 100, 200, 233, 400, 1000, 1100, 10_000, 1_000_000, 10_000_000].map((people) =>
    evidence(people, people / 10),
  );
  expect(rising.every(Number.isFinite)).toBe(true);
  expect(rising).toEqual([...rising].sort((a, b) => a - b));
});

test("is 0 without shares", () => {
  expect(evidence(500, 10, [])).toBe(0);
});
