/** `npm test`: runs every step, or the named ones, and never stops early. The last line has the totals. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addCounts, closingLine, formatCounts } from "./steps/count-results";
import { runStep, type StepResult } from "./steps/run-step";
import { slowestTests } from "./steps/slowest";
import { inGroups, steps } from "./steps/steps";

const named = process.argv.slice(2);
const unknown = named.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No such step: ${unknown.join(", ")}. There are ${steps.map((step) => step.name).join(", ")}.`,
  );
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "njy-test-"));
const results: StepResult[] = [];
for (const group of inGroups(steps.filter(({ name }) => named.length === 0 || named.includes(name)))) {
  console.log(`\n── ${group.map(({ name }) => name).join(", ")}`);
  results.push(...(await Promise.all(group.map((step) => runStep(step, folder)))));
}
rmSync(folder, { recursive: true, force: true });

const slowest = slowestTests(results.flatMap(({ tests }) => tests));
if (slowest.length > 0) console.log(`\nThe ten slowest tests:\n${slowest.join("\n")}`);

const lines = results.map(
  ({ name, seconds, counts }) =>
    `${name.padEnd(10)}${`${seconds.toFixed(1)} s`.padStart(8)}   ${formatCounts(counts)}`,
);
const total = addCounts(results.map(({ counts }) => counts));
console.log(`\n${lines.join("\n")}\n\n${closingLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
