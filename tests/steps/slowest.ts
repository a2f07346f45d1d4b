import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import type { Step } from "./steps";

/** How long a test took. */
export interface TimedTest {
  /** The step, the screen size if there are several, and the full name of the test. */
  name: string;
  seconds: number;
}

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      assertionResults: z.array(z.object({ fullName: z.string(), duration: z.number().nullish() })),
    }),
  ),
});

const spec = z.object({
  title: z.string(),
  tests: z.array(z.object({ projectName: z.string(), results: z.array(z.object({ duration: z.number() })) })),
});
const suite = z.object({
  title: z.string(),
  specs: z.array(spec),
  get suites() {
    return z.array(suite).optional();
  },
});
type Suite = z.infer<typeof suite>;

const testsOf = ({ title, specs, suites = [] }: Suite): TimedTest[] => [
  ...specs.flatMap((one) =>
    one.tests.map(({ projectName, results }) => ({
      name: `${projectName} › ${title} › ${one.title}`,
      seconds: results.reduce((sum, { duration }) => sum + duration, 0) / 1000,
    })),
  ),
  ...suites.flatMap(testsOf),
];

/** The tests in the JSON report of a suite at `file`, with their durations. A check has none. */
export function readDurations({ name: step, kind }: Step, file: string): TimedTest[] {
  if (kind === "check" || !existsSync(file)) return [];
  const json: unknown = JSON.parse(readFileSync(file, "utf8"));
  const tests =
    kind === "vitest"
      ? vitestReport.parse(json).testResults.flatMap(({ assertionResults }) =>
          assertionResults.map(({ fullName, duration }) => ({
            name: fullName,
            seconds: (duration ?? 0) / 1000,
          })),
        )
      : z
          .object({ suites: z.array(suite) })
          .parse(json)
          .suites.flatMap(testsOf);
  return tests.map(({ name, seconds }) => ({ name: `${step} › ${name}`, seconds }));
}

/** The ten slowest tests, one line each. */
export const slowestTests = (tests: readonly TimedTest[]): string[] =>
  [...tests]
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, 10)
    .map(({ name, seconds }) => `${seconds.toFixed(1).padStart(6)} s   ${name}`);
