import { describe, expect, it, vi } from "vitest";
import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { usualStream } from "@/lib/demo/simulation/stream";
import { detector } from "@/lib/outages/detection/engine";
import type { MinuteInput } from "@/lib/outages/detection/minute-record";
import type { DetectionEvent } from "@/lib/outages/detection/outage";
import type { SavedDetection } from "@/lib/outages/detection/saved-state";
import { detectionSettings } from "@/lib/outages/detection/settings";
import { zonePlanOf } from "@/lib/outages/detection/zone-plan";
import { countedDays } from "./minute-stream";

vi.setConfig({ testTimeout: 60_000 });

/** The previous generation of each simulated model. */
const before: Readonly<Record<string, string>> = {
  "opus-5-5": "opus-5",
  "sonnet-5-5": "sonnet-5",
  "haiku-5-5": "haiku-4-5",
  "fable-5-1": "fable-5",
  "opus-5": "opus-4-8",
  "sonnet-5": "sonnet-4-6",
};
/** The catalog of November 2026. */
const november = new Set<string>([
  ...["opus-5-5", "sonnet-5-5", "haiku-5-5", "fable-5-2", "mythos-5-2", "opus-5", "sonnet-5", "haiku-4-5"],
  ...["fable-5-1", "mythos-5-1", "opus-4-8", "sonnet-4-6", "fable-5", "mythos-5", "opus-4-7", "opus-4-6"],
  ...["opus-4-5", "opus-4-1", "opus-4", "opus-3", "sonnet-4-5", "sonnet-4", "sonnet-3-7", "sonnet-3-5"],
  ...["haiku-3-5", "haiku-3", "mythos-preview", "not-sure"],
]);
const added = new Set([
  "opus-5-5",
  "sonnet-5-5",
  "haiku-5-5",
  "fable-5-2",
  "fable-5-1",
  "mythos-5-2",
  "mythos-5-1",
]);
/** The models in this test, without later ones. */
const since = models.filter(({ id }) => november.has(id));
const newPlan = zonePlanOf({ surfaces, models: since });
const oldPlan = zonePlanOf({
  surfaces: surfaces.filter(({ id }) => id !== "claude-government"),
  models: since.filter(({ id }) => !added.has(id)),
});

const quiet = { outagesPerMonth: 0, chatterPerMonth: 0, attacksPerMonth: 0 };
const learnDays = 14;
const today = [...countedDays({ ...usualStream, ...quiet, days: learnDays + 3, ratePerMinute: 0.3 })].flatMap(
  (day) => day.minutes,
);
const withOldNames = (input: MinuteInput): MinuteInput => ({
  ...input,
  rows: input.rows.map((row) => ({ ...row, model: before[row.model] ?? row.model })),
});
const yesterday = today.map(withOldNames);
/** In the middle of an hour, so that the state includes an unfinished hour. */
const change = learnDays * 1440 + 900 + 37;

/** The state of detection after two weeks with the old catalog. */
const remembered: SavedDetection = (() => {
  const engine = detector(undefined, detectionSettings, oldPlan);
  for (const input of yesterday.slice(0, learnDays * 1440)) engine.learn(input);
  for (const input of yesterday.slice(learnDays * 1440, change)) engine.step(input);
  return JSON.parse(JSON.stringify(engine.save())) as SavedDetection;
})();

const goOn = (minutes: readonly MinuteInput[]): DetectionEvent[] => {
  const engine = detector(remembered, detectionSettings, newPlan);
  return minutes.slice(change).flatMap((input) => engine.step(input).events);
};

describe("a catalog that gains models and a surface while detection runs", () => {
  it("opens nothing on unchanged reports", () => expect(goOn(yesterday)).toEqual([]));

  it("opens nothing when all people move to the new models at once", () => expect(goOn(today)).toEqual([]));

  it("loses nothing of the baseline or of the unfinished hour", () => {
    const saved = detector(remembered, detectionSettings, newPlan).save();
    const shown = (state: SavedDetection) => {
      const { cellKeys, symptomKeys, pending, cellCounts } = state.baseline;
      return {
        hours: state.baseline.hours,
        pending: pending
          .map(([key, people]) => {
            const mark = Math.floor(key / 64);
            const cell = cellKeys[Math.floor(mark / symptomKeys.length)];
            return `${cell} ${symptomKeys[mark % symptomKeys.length]} ${key % 64}: ${people}`;
          })
          .sort(),
        recent: state.recent.map(([minute, rows]) => [
          minute,
          rows.map(([cell, symptom, ...rest]) => [cellKeys[cell], symptomKeys[symptom], ...rest]),
        ]),
        counts: cellKeys
          .map((key, at) => `${key}: ${cellCounts[at]}`)
          .filter((line) => oldPlan.cellIndex(...placeOf(line)) !== undefined)
          .sort(),
      };
    };
    const after = shown(saved);
    expect(after).toEqual(shown(remembered));
    expect(after.pending.length).toBeGreaterThan(0);
    expect(after.recent.length).toBeGreaterThan(0);
  });

  it('maps symptoms that are new or gone, and adds those that are gone to "other"', () => {
    const plan = newPlan;
    const other = plan.symptoms.indexOf("other");
    const { baseline } = remembered;
    const [first = "", second = "", ...rest] = baseline.symptomKeys;
    expect([first, second]).not.toContain("other");
    const renamed = { ...baseline, symptomKeys: ["gone", "gone too", ...rest] };
    const saved = detector({ ...remembered, baseline: renamed }, detectionSettings, plan).save();
    expect(saved.baseline.symptomKeys).toEqual(plan.symptoms);
    const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
    const before = baseline.symptomCounts[0] ?? [];
    const after = saved.baseline.symptomCounts[0] ?? [];
    expect(total(after)).toBeCloseTo(total(before), 6);
    const gone = (before[0] ?? 0) + (before[1] ?? 0);
    expect(after[other]).toBeCloseTo((before[baseline.symptomKeys.indexOf("other")] ?? 0) + gone, 6);
    const people = (pending: readonly [number, number][]) => total(pending.map(([, count]) => count));
    expect(people(saved.baseline.pending)).toBe(people(baseline.pending));
  });

  it("starts a new model with the share of its predecessor", () => {
    const { baseline } = detector(remembered, detectionSettings, newPlan).save();
    const count = (key: string) => baseline.cellCounts[baseline.cellKeys.indexOf(key)];
    expect(count("claude-code/opus-5-5")).toBeGreaterThan(100);
    expect(count("claude-code/opus-5-5")).toBe(count("claude-code/opus-5"));
    expect(count("claude-code/fable-5-1")).toBe(count("claude-code/fable-5"));
    // Models that were retired long ago get no share.
    expect(count("claude-code/opus-3")).toBe(0);
  });
});

function placeOf(line: string): [surface: string, model: string] {
  const [surface = "", model = ""] = (line.split(":")[0] ?? "").split("/");
  return [surface, model];
}
