/** `npm test`: every step, or those that are named, each to its end; then one line that says how all went. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addCounts, type Counts, closingLine, sayCounts } from "./steps/count-results";
import { runStep } from "./steps/run-step";
import { steps } from "./steps/steps";

const named = process.argv.slice(2);
const unknown = named.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(", ")}. There are ${steps.map((step) => step.name).join(", ")}.`,
  );
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "njy-test-"));
const lines: string[] = [];
const all: Counts[] = [];
for (const step of steps.filter(({ name }) => named.length === 0 || named.includes(name))) {
  console.log(`\n── ${step.name}`);
  const began = performance.now();
  const counts = await runStep(step, folder);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  all.push(counts);
  lines.push(`${step.name.padEnd(10)}${`${seconds} s`.padStart(8)}   ${sayCounts(counts)}`);
}
rmSync(folder, { recursive: true, force: true });

const total = addCounts(all);
console.log(`\n${lines.join("\n")}\n\n${closingLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
