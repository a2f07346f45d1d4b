import { writeFileSync } from "node:fs";
import type { BenchmarkRun } from "./benchmark";
import type { WrittenReplay } from "./replay";

/** JSON with one row of figures per line, so that it stays short and diffs are readable. */
function laidOut(value: unknown, deep = 0): string {
  const flat = JSON.stringify(value);
  if (typeof value !== "object" || flat.length <= 100 || deep > 5) return flat ?? "null";
  const inner = "  ".repeat(deep + 1);
  const outer = "  ".repeat(deep);
  if (Array.isArray(value))
    return `[\n${value.map((one) => `${inner}${laidOut(one, deep >= 3 ? 9 : deep + 1)}`).join(",\n")}\n${outer}]`;
  const lines = Object.entries(value ?? {}).flatMap(([key, one]) =>
    one === undefined ? [] : [`${inner}${JSON.stringify(key)}: ${laidOut(one, deep + 1)}`],
  );
  return `{\n${lines.join(",\n")}\n${outer}}`;
}

/** Writes the file that /method shows. */
export function writeBenchmark(
  file: string,
  made: { madeAt: string; command: string; real: WrittenReplay | null; runs: readonly BenchmarkRun[] },
): void {
  writeFileSync(file, `${laidOut(made)}\n`);
}
