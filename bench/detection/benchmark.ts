import { detectionSettings, thresholdAt } from "@/lib/outages/detection/settings";
import type { BenchmarkOptions } from "./benchmark-options";
import { type BenchmarkRun, detectorFigures, detectorNames, fatesOf } from "./benchmark-run";
import { type Peak, thresholdFor } from "./calibrate";
import { ourName } from "./contestants";
import { curveOf } from "./curve";
import { rounded } from "./figures";
import { goalAt } from "./goals";
import { quorumCost } from "./quorum-cost";
import { curveOffsets, uncappedName, variantName } from "./variants";
import type { workerPool } from "./worker-pool";

/** Parts are fixed, so that the number of workers changes nothing; ids of outages may be the same in two. */
const parts = [0, 1];
const inParts = { parts: parts.length };

/** How many tasks a benchmark with so many shares of symptoms is made of. */
export const tasksFor = (sharedSymptoms: number): number => 1 + (3 + 2 * sharedSymptoms) * parts.length;

/** Peaks of several parts as of one run: later ones far after those before. */
const joinPeaks = (byPart: readonly { peaks: Record<string, Peak[]> }[], name: string): Peak[] =>
  byPart.flatMap(({ peaks }, part) =>
    (peaks[name] ?? []).map(({ minute, value }) => ({ minute: minute + part * 1e8, value })),
  );

/**
 * Calibrates everyone, counts false alarms on other days, and lets them find outages: a run for each share of
 * symptoms, on the same thresholds, as quiet days have no outage to share any. Our curve, the cost of our guard
 * and the colluders are made of the first share.
 */
export async function benchmark(
  options: Omit<BenchmarkOptions, "sharedSymptom">,
  sharedSymptoms: readonly number[],
  { run }: Pick<ReturnType<typeof workerPool>, "run">,
): Promise<BenchmarkRun[]> {
  const first = { ...options, sharedSymptom: sharedSymptoms[0] ?? 0 };
  const calibrated = await Promise.all(
    parts.map((part) => run({ kind: "calibrate", options: first, part, ...inParts })),
  );
  const allowed = Math.floor((options.days / 30) * options.falseAlarmsPerMonth);
  const fitted = Object.fromEntries(
    detectorNames.map((name) => [name, thresholdFor(joinPeaks(calibrated, name), allowed)]),
  );
  const thresholdNats = thresholdAt(detectionSettings, options.ratePerMinute);
  const thresholds = { ...fitted, [ourName]: thresholdNats };

  // The longest first, so that no worker is left waiting for one at the end.
  const varying = parts.map((part) =>
    run({ kind: "variants", options: first, thresholds, part, ...inParts }),
  );
  const colluding = run({ kind: "colluders", options: first, thresholds, part: 0, parts: 1 });
  const shares = sharedSymptoms.map((sharedSymptom) => {
    const shared = { ...options, sharedSymptom };
    return {
      shared,
      outages: parts.map((part) => run({ kind: "outages", options: shared, thresholds, part, ...inParts })),
      oracles: parts.map((part) => run({ kind: "oracle", options: shared, part, ...inParts })),
    };
  });
  const quiet = await Promise.all(
    parts.map((part) => run({ kind: "quiet", options: first, thresholds, part, ...inParts })),
  );
  const [variants, colluders] = [await Promise.all(varying), await colluding];
  const quietDays = Math.ceil(options.days / parts.length) * parts.length;

  return Promise.all(
    shares.map(async ({ shared, ...tasks }, nth): Promise<BenchmarkRun> => {
      const outages = await Promise.all(tasks.outages);
      const oracles = await Promise.all(tasks.oracles);
      const own = fatesOf(outages, ourName);
      const tried = curveOffsets.map((offset) => ({
        thresholdNats: thresholdNats + offset,
        fates: fatesOf(variants, variantName(offset)),
      }));
      const isFirst = nth === 0;
      return {
        options: shared,
        goal: goalAt(options.ratePerMinute),
        thresholdNats: rounded(thresholdNats, 2),
        calibratedNats: rounded(fitted[ourName] ?? Number.NaN, 2),
        detectors: detectorFigures(outages, quiet, quietDays, colluders, oracles),
        quorum: isFirst ? quorumCost(own, fatesOf(variants, uncappedName)) : null,
        curve: isFirst
          ? curveOf([...tried, { thresholdNats, fates: own }], joinPeaks(quiet, ourName), quietDays)
          : [],
        colluders: isFirst ? colluders.costs : [],
      };
    }),
  );
}
