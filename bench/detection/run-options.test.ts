import { describe, expect, it } from "vitest";
import { type BenchmarkTask, streamOf } from "./benchmark-options";
import { minOf } from "./colluders";
import { networkGuard } from "./rivals";
import { runOptions } from "./run-options";

describe("the options of the benchmark", () => {
  it("accept several rates and shares of symptoms, and reject values that are not numbers", () => {
    expect(runOptions([])).toMatchObject({ rate: [0.3], "shared-symptom": [0.7], days: 450, json: false });
    const given = runOptions(["--rate", "0.05,2", "--shared-symptom", "0.7,0.4", "--seed", "9", "--json"]);
    expect(given).toMatchObject({ rate: [0.05, 2], "shared-symptom": [0.7, 0.4], seed: 9, json: true });
    for (const wrong of [["--rate", "fast"], ["--rate", "0"], ["--shared-symptom", "2"], ["--fast"]])
      expect(() => runOptions(wrong)).toThrow();
  });

  it("never evaluates on calibration days or on days of another part", () => {
    const options = {
      ratePerMinute: 0.3,
      days: 60,
      outages: 90,
      seed: 1,
      sharedSymptom: 0.7,
      falseAlarmsPerMonth: 0.9,
    };
    const seeds = (["calibrate", "quiet", "outages", "colluders"] as const).flatMap((kind) =>
      [0, 1].map((part) => {
        const task: BenchmarkTask = { kind, options, part, parts: 2, thresholds: {} };
        return streamOf(task).seed;
      }),
    );
    expect(new Set(seeds).size).toBe(seeds.length);
    expect(streamOf({ kind: "oracle", options, part: 0, parts: 2 })).toEqual(
      streamOf({ kind: "outages", options, part: 0, parts: 2, thresholds: {} }),
    );
  });
});

describe("colluders", () => {
  it("are the minimum number that succeeds, or null", () => {
    for (const enough of [1, 2, 37, 199, 200]) expect(minOf((colluders) => colluders >= enough)).toBe(enough);
    expect(minOf(() => false)).toBeNull();
  });
});

describe("the guard that simple rules get", () => {
  it("passes the 1st, 3rd, 8th, 21st and 55th report of one network within an hour, and all reports of others", () => {
    const guard = networkGuard();
    const row = (network: string) => ({
      surface: "claude-code",
      model: "opus-5-5",
      symptom: "http-500",
      network,
      counted: 63,
      people: 1,
    });
    const passed = (minute: number, network: string) =>
      guard.admitted({ minute, rows: [row(network)], worksAgain: [] }).length;
    const nth = Array.from({ length: 60 }, (_, at) => (passed(100, "one") === 1 ? [at + 1] : [])).flat();
    expect(nth).toEqual([1, 3, 8, 21, 55]);
    expect(passed(100, "other")).toBe(1);
    expect(passed(161, "one")).toBe(1);
  });
});
