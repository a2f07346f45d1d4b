import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { oracleNames } from "@/bench/detection/contestants";
import type { DetectorFigures } from "@/bench/detection/figures";
import { writeBenchmark } from "@/bench/detection/write-benchmark";
import { MethodPage } from "@/components/pages/method/method-page";
import lastWritten from "@/lib/outages/detection/benchmark.json";
import { quorum } from "@/lib/outages/detection/quorum";
import { detectionSettings } from "@/lib/outages/detection/settings";
import { readBenchmark } from "@/lib/views/pages/benchmark";
import { methodFacts } from "@/lib/views/pages/method-facts";
import type { BenchmarkRun } from "../../../bench/detection/benchmark";
import { markupOf, wordsOf } from "./page/markup";

const detector = (name: string, recall: number, delay: number): DetectorFigures => {
  const isOracle = name.startsWith("Oracle");
  return {
    name,
    falseAlarmsPerMonth: 0.8,
    falseAlarmsInterval: isOracle ? null : [0.4, 1.6],
    visible: 500,
    recallVisible: recall,
    recallInterval: [recall - 0.03, Math.min(1, recall + 0.02)],
    recallLarge: 0.98,
    cappedDelayMinutes: delay,
    delayInterval: [delay - 1.2, delay + 1.2],
    medianDelayMinutes: 9,
    p95DelayMinutes: 38,
    firstOfVisible: 0.6,
    firstInterval: [0.56, 0.64],
    firstOfAll: 0.4,
    whereF1: isOracle ? Number.NaN : 0.96,
    endErrorMinutes: isOracle ? Number.NaN : 12,
    colludersCell: isOracle ? Number.NaN : 27,
    colludersAll: isOracle ? Number.NaN : 58,
    pairedDelayMinutes: -2,
    pairedInterval: [-2.4, -1.6],
  };
};

const run = (ratePerMinute: number, sharedSymptom: number): BenchmarkRun => ({
  options: { ratePerMinute, days: 450, outages: 700, seed: 3, sharedSymptom, falseAlarmsPerMonth: 0.9 },
  goal: ratePerMinute === 2 ? { recallVisible: 0.95, cappedDelayMinutes: 15, firstOfVisible: 0.65 } : null,
  thresholdNats: 12,
  calibratedNats: 11.8,
  detectors: [
    detector("Not Just You", 0.9, 22),
    detector("NB scan, counts alone", 0.7, 30),
    detector("EARS C2", 0.4, 44),
    detector(oracleNames.counts, 0.95, 19),
    detector(oracleNames.symptoms, 0.99, 15),
  ],
  quorum:
    sharedSymptom === 0.7
      ? {
          confirmed: 0.7,
          confirmedInterval: [0.65, 0.75],
          medianLagMinutes: 11,
          p90LagMinutes: 36,
          signalLossMinutes: 0.2,
          signalLossInterval: [0.1, 0.3],
        }
      : null,
  curve: [
    { thresholdNats: 9, falseAlarmsPerMonth: 6, recallVisible: 0.94, cappedDelayMinutes: 18 },
    { thresholdNats: 12, falseAlarmsPerMonth: 0.8, recallVisible: 0.9, cappedDelayMinutes: 22 },
  ].slice(sharedSymptom === 0.7 ? 0 : 2),
  colluders: (sharedSymptom === 0.7
    ? (["cell", "small cell", "surface", "model", "all"] as const)
    : []
  ).flatMap((target) =>
    (["quiet", "busy"] as const).flatMap((hour): BenchmarkRun["colluders"] => [
      { target, hour, from: "residential", signal: 5, confirmed: 26, confirmedMedian: 28 },
      { target, hour, from: "one-network", signal: 31, confirmed: null, confirmedMedian: null },
      { target, hour, from: "one-address", signal: null, confirmed: null, confirmedMedian: null },
    ]),
  ),
});

const real = {
  command: "npm run simulate:real",
  days: 302,
  reports: 2205,
  incidents: 29,
  found: 8,
  beforeStart: 6,
  medianLeadMinutes: 16,
  unmatched: 19,
  unmatchedPerMonth: 1.9,
  visible: [{ reports: 3, incidents: 8, found: 8 }],
};

/** What `npm run simulate -- --write` leaves, read again from the file. */
function written(): unknown {
  const folder = mkdtempSync(join(tmpdir(), "njy-benchmark-"));
  const at = join(folder, "benchmark.json");
  writeBenchmark(at, {
    madeAt: "2026-11-22T01:00:00.000Z",
    command: "npm run simulate -- --rate 0.3,2",
    real,
    runs: [run(0.3, 0.7), run(0.3, 0.4), run(2, 0.7)],
  });
  const text = readFileSync(at, "utf8");
  rmSync(folder, { recursive: true });
  return JSON.parse(text);
}
const file = written();
const facts = methodFacts();
const page = (benchmark: unknown) =>
  markupOf(<MethodPage facts={facts} benchmark={readBenchmark(benchmark)} />);

describe("the method page", () => {
  const words = wordsOf(page(file));

  it("shows the constants of the code", () => {
    expect(words).toMatch(new RegExp(`at least ${quorum.cell} for one surface and model`));
    expect(words).toContain(detectionSettings.windowsMinutes.join(", "));
    for (const [rate, nats] of detectionSettings.threshold)
      expect(words).toContain(`${nats} at ${rate} a minute`);
    expect(words).toContain("24 hours");
    expect(words).toContain("90 days");
  });

  it("shows the benchmark with its date, command, intervals and what was not measured", () => {
    expect(words).toContain("Run on 2026-11-22 by npm run simulate -- --rate 0.3,2");
    expect(words).toContain("0.90 0.87–0.92");
    expect(words).toContain("0.8 0.4–1.6");
    expect(words).toContain("−2.0 −2.4 to −1.6");
    expect(words).toContain("– / –");
    expect(page(file).match(/<caption[^>]*>Benchmark at/g)).toHaveLength(3);
    expect(words).toContain("If 40% of an outage’s reports share a symptom");
  });

  it("shows the curve with the oracles as text too, the goal, and the cost of the quorum", () => {
    expect(words).toContain("by false alarms at 0.8 false alarms in 30 days, in use: 90%");
    expect(words).toContain("Oracle with symptoms: 99%");
    expect(words.match(/Goal at one false alarm/g)).toHaveLength(2);
    expect(words).toMatch(/Half are confirmed within 11 minutes of the signal, and 90% within 36 minutes/);
  });

  it("shows how many colluders it takes by target and hour, and what one address or network can do", () => {
    expect(words).toContain("5 · 5 26 · 26");
    expect(words).toContain("one address caused nothing");
    expect(words).toContain("One network caused a signal from 31 reports, and no confirmed outage");
  });

  it("shows a replay of real reports and its limits", () => {
    expect(words).toContain("8 were found , 6 of them before the official start");
    expect(words).toContain("8 had 3 or more reports in 20 minutes (8 found)");
    expect(wordsOf(page({ ...Object(file), real: null }))).not.toContain("On real reports");
  });

  it("has no section on accuracy before a benchmark", () => {
    const none = page({ madeAt: null, command: "npm run simulate", runs: [] });
    expect(none).not.toContain('id="benchmark"');
    expect(none).not.toContain("#benchmark");
    expect(wordsOf(none)).not.toContain("Measured with up to");
  });

  it("links only to existing sections", () => {
    for (const [, id] of page(file).matchAll(/href="#([\w-]+)"/g)) expect(page(file)).toContain(`id="${id}"`);
  });
});

it("the benchmark's file is one, or says that none was run", () => {
  expect(() => readBenchmark(lastWritten)).not.toThrow();
  expect(() => readBenchmark({ runs: [{}] })).toThrow();
});
