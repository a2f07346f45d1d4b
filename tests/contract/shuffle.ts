import { randomInt } from "node:crypto";
import { onTestFailed } from "vitest";
import { type Random, randomOf } from "@/lib/demo/simulation/random";

const seed = Number(process.env.TEST_SEED ?? randomInt(2 ** 31));

/** Random numbers for one test, different in each run. If the test fails, it prints the seed that repeats them. */
export function testRandom(test: string): Random {
  onTestFailed(() => console.error(`TEST_SEED=${seed} repeats the order of this test.`));
  return randomOf(seed, test);
}

/** A shuffled copy (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const left = [...items];
  return items.flatMap(() => left.splice(Math.floor(random() * left.length), 1));
}
