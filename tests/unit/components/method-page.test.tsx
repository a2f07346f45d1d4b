import { describe, expect, it } from "vitest";
import { MethodPage } from "@/components/method/method-page";
import written from "@/lib/detection/benchmark.json";
import { quorum } from "@/lib/detection/quorum";
import { detectionSettings } from "@/lib/detection/settings";
import { readBenchmark } from "@/lib/status/benchmark";
import { methodFacts } from "@/lib/status/method-facts";
import { markupOf, wordsOf } from "./page/markup";

const detector = (name: string, recall: number, delay: number) => ({
  name,
  falseAlarmsPerMonth: 0.8,
  falseAlarmsInterval: [0.4, 1.6],
  recallVisible: recall,
  recallLarge: 0.98,
  cappedDelayMinutes: delay,
  medianDelayMinutes: 9,
  p95DelayMinutes: 38,
  firstOfVisible: 0.6,
  firstOfAll: 0.4,
  whereF1: 0.96,
  endErrorMinutes: 12,
  colludersCell: name.startsWith("Oracle") ? null : 27,
  colludersAll: name.startsWith("Oracle") ? null : 58,
  visible: 500,
  recallHalfWidth: 0.02,
  delayHalfWidth: 1.2,
  pairedDelayMinutes: -2,
  pairedHalfWidth: 0.4,
});

const run = (ratePerMinute: number) => ({
  options: { ratePerMinute, days: 450, outages: 700, seed: 3, sharedSymptom: 0.7, falseAlarmsPerMonth: 0.9 },
  thresholds: {},
  detectors: [
    detector("Not Just You", 0.9, 22),
    detector("EARS C2", 0.4, 44),
    detector("Oracle (knows all but the start)", 0.99, 17),
  ],
});

/** As `npm run simulate -- --write` leaves it: through JSON. */
const file: unknown = JSON.parse(
  JSON.stringify({
    madeAt: "2026-11-22T01:00:00.000Z",
    command: "npm run simulate -- --rate 0.3,2",
    runs: [run(0.3), run(2)],
  }),
);
const facts = methodFacts();
const page = (benchmark: unknown) =>
  markupOf(<MethodPage facts={facts} benchmark={readBenchmark(benchmark)} />);

describe("the page on method", () => {
  const words = wordsOf(page(file));

  it("says the constants that the code uses", () => {
    expect(words).toMatch(new RegExp(`at least ${quorum.cell} people beyond the usual`));
    expect(words).toContain(detectionSettings.windowsMinutes.join(", "));
    for (const [rate, nats] of detectionSettings.threshold)
      expect(words).toContain(`${nats} at ${rate} a minute`);
    expect(words).toContain("24 hours");
    expect(words).toContain("90 days");
  });

  it("shows the benchmark with its date, command, intervals and what was not measured", () => {
    expect(words).toContain("Run on 2026-11-22 by npm run simulate -- --rate 0.3,2");
    expect(words).toContain("0.90 ±0.02");
    expect(words).toContain("0.8 (0.4–1.6)");
    expect(words).toContain("– / –");
    expect(page(file).match(/<caption[^>]*>The benchmark at/g)).toHaveLength(2);
    expect(words).toMatch(/at 2 reports a minute 27 for a cell and 58 for everything/);
  });

  it("says nothing of how well it works before that was measured", () => {
    const none = page({ madeAt: null, command: "npm run simulate", runs: [] });
    expect(none).not.toContain('id="benchmark"');
    expect(none).not.toContain("#benchmark");
    expect(wordsOf(none)).not.toContain("Measured, the least number");
  });

  it("leads to parts that stand there", () => {
    for (const [, id] of page(file).matchAll(/href="#([\w-]+)"/g)) expect(page(file)).toContain(`id="${id}"`);
  });
});

it("the benchmark's file is one, or says that none was run", () => {
  expect(() => readBenchmark(written)).not.toThrow();
  expect(() => readBenchmark({ runs: [{}] })).toThrow();
});
