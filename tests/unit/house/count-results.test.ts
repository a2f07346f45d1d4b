import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { addCounts, closingLine, countResults, formatCounts } from "@/tests/steps/count-results";

const place = mkdtempSync(join(tmpdir(), "njy-counts-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const none = join(place, "never-written.json");
const vitest = join(place, "vitest.json");
writeFileSync(
  vitest,
  JSON.stringify({ numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 }),
);
const playwright = join(place, "playwright.json");
writeFileSync(playwright, JSON.stringify({ stats: { expected: 7, unexpected: 2, flaky: 1, skipped: 3 } }));

test("a check passes or fails as a whole", () => {
  expect(countResults("check", 0, none)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(countResults("check", 2, none)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(countResults("check", 77, none)).toEqual({ passed: 0, failed: 0, skipped: 1 });
});

test("a suite counts its tests; a flaky test has failed", () => {
  expect(countResults("vitest", 0, vitest)).toEqual({ passed: 5, failed: 0, skipped: 2 });
  expect(countResults("playwright", 1, playwright)).toEqual({ passed: 7, failed: 3, skipped: 3 });
});

test("a suite that exits with an error has failed, even if no test reports it", () => {
  expect(countResults("vitest", 1, vitest).failed).toBe(1);
  expect(countResults("playwright", 1, none)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("a suite without a report has failed", () => {
  expect(countResults("vitest", 0, none).failed).toBe(1);
});

const one = { passed: 2, failed: 1, skipped: 0 };
const fourSkipped = addCounts([one, { passed: 0, failed: 0, skipped: 4 }]);

test("the line of a step shows skipped tests", () => {
  expect(formatCounts(addCounts([one, one]))).toBe("4 passed, 2 failed");
  expect(formatCounts(fourSkipped)).toBe("2 passed, 1 failed, 4 skipped");
});

test("the last line never shows skipped tests", () => {
  expect(closingLine(addCounts([one, one]))).toBe("4 passed, 2 failed");
  expect(closingLine(fourSkipped)).toBe("2 passed, 1 failed");
});
