import { spawn } from "node:child_process";
import { join } from "node:path";
import { type Counts, countResults } from "./count-results";
import { readDurations, type TimedTest } from "./slowest";
import type { Step } from "./steps";

/** The result and duration of one step. */
export interface StepResult {
  name: string;
  seconds: number;
  counts: Counts;
  tests: TimedTest[];
}

const reporters: Record<Step["kind"], (file: string) => string[]> = {
  check: () => [],
  vitest: (file) => ["--reporter=dot", "--reporter=json", `--outputFile.json=${file}`],
  playwright: () => ["--reporter=dot,./tests/steps/failed-output.ts,json"],
};

/**
 * Runs one npm script and counts its results. Its report goes into `folder`. A suite prints its dots to this terminal. A check
 * prints its output only if it fails.
 */
export async function runStep(step: Step, folder: string): Promise<StepResult> {
  const file = join(folder, `${step.name}.json`);
  const more = reporters[step.kind](file);
  const began = performance.now();
  const child = spawn("npm", ["run", "--silent", step.name, ...(more.length > 0 ? ["--", ...more] : [])], {
    stdio: step.kind === "check" ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => void printed.push(chunk));
  const code = await new Promise<number>((done, fail) => {
    child.on("error", fail);
    child.on("close", (ended) => done(ended ?? 1));
  });
  const seconds = (performance.now() - began) / 1000;
  const counts = countResults(step.kind, code, file);
  if (counts.passed === 0) process.stdout.write(`\n── ${step.name}\n${Buffer.concat(printed)}`);
  return { name: step.name, seconds, counts, tests: readDurations(step, file) };
}
