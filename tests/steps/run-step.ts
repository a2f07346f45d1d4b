import { spawn } from "node:child_process";
import { join } from "node:path";
import { type Counts, countResults } from "./count-results";
import type { Step } from "./steps";

const reporters: Record<Step["kind"], (file: string) => string[]> = {
  check: () => [],
  vitest: (file) => ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
  playwright: () => ["--reporter=list,json"],
};

/** Runs one npm script with its output on this terminal, and counts what it found; `folder` takes its report. */
export function runStep(step: Step, folder: string): Promise<Counts> {
  const file = join(folder, `${step.name}.json`);
  const more = reporters[step.kind](file);
  return new Promise((done, fail) => {
    const child = spawn("npm", ["run", "--silent", step.name, ...(more.length > 0 ? ["--", ...more] : [])], {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    });
    child.on("error", fail);
    child.on("close", (code) => done(countResults(step.kind, code ?? 1, file)));
  });
}
