import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { Step } from "./steps";

/** How many tests passed, failed or were skipped. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
});

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

function readReport(kind: Step["kind"], file: string): Counts {
  const json: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (kind === "vitest") {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = vitestReport.parse(json);
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  }
  const { expected, unexpected, flaky, skipped } = playwrightReport.parse(json).stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/** A check exits with this code if it cannot run here. It has then printed why. */
const skippedCode = 77;

/**
 * The result of a step, from its exit code and, for a suite, its JSON report at `file`. A step that exits with an error counts
 * at least one failure, even if no test reports it.
 */
export function countResults(kind: Step["kind"], exitCode: number, file: string): Counts {
  const ended = exitCode === 0;
  if (kind === "check" && exitCode === skippedCode) return { passed: 0, failed: 0, skipped: 1 };
  if (kind === "check") return { passed: ended ? 1 : 0, failed: ended ? 0 : 1, skipped: 0 };
  const counts = existsSync(file) ? readReport(kind, file) : { passed: 0, failed: 1, skipped: 0 };
  return ended ? counts : { ...counts, failed: Math.max(1, counts.failed) };
}

/** The sums over several steps. */
export const addCounts = (all: readonly Counts[]): Counts => ({
  passed: all.reduce((sum, one) => sum + one.passed, 0),
  failed: all.reduce((sum, one) => sum + one.failed, 0),
  skipped: all.reduce((sum, one) => sum + one.skipped, 0),
});

/** The last line of a run: `12 passed, 0 failed`. Programs look for exactly this form. */
export const closingLine = ({ passed, failed }: Counts): string => `${passed} passed, ${failed} failed`;

/** The same for one step, with the skipped tests if there are any. */
export const formatCounts = (counts: Counts): string =>
  `${closingLine(counts)}${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ""}`;
