import { baselineOf } from "./baseline";
import type { MinuteInput } from "./minute-input";
import { minuteRecord, rowsOf } from "./minute-record";
import type { SavedDetection } from "./saved-state";
import { weighedScore } from "./scan";
import { type DetectionSettings, detectionSettings, thresholdAt } from "./settings";
import { type ZonePlan, zonePlan } from "./zone-plan";
import { type ScanView, scoreZone } from "./zone-score";

/** A zone's score at the end of a minute, with a network's people and without; nats, 0 where it is no evidence. */
export interface ScoreShare {
  minute: number;
  /** The zone in which the network makes the greatest difference, by its key; null where it is no evidence anywhere. */
  zone: string | null;
  score: number;
  without: number;
}

/** A look at the end of a minute. */
type Look<T> = (view: ScanView) => T;

/** A zone's score at the end of the minute that a view is of. */
function scoreIn(view: ScanView, zone: number): number {
  const found = scoreZone(view, zone);
  return Math.max(0, (found && weighedScore(view, found, view.record.lastMinute()))?.score ?? 0);
}

/**
 * Goes through minutes (in order, all present) as detection did, and looks at some of them. What is usual is as it was
 * saved last: nothing is learnt. It knows of no open outage, so a score is against what is usual alone.
 */
function lookBack<T>(
  saved: SavedDetection,
  inputs: readonly MinuteInput[],
  minutes: ReadonlySet<number>,
  look: Look<T>,
  plan: ZonePlan,
  settings: DetectionSettings,
): Map<number, T> {
  const before = (inputs[0]?.minute ?? 1) - 1;
  const baseline = { ...saved.baseline, pending: [], pendingMinutes: 0 };
  const nothing = { observed: [], usable: [], usual: [], expected: [], recent: [], outages: [] };
  const record = minuteRecord(plan, settings, {
    ...saved,
    ...nothing,
    baseline,
    lastMinute: before,
    level: 1,
  });
  const seen = new Map<number, T>();
  for (const input of inputs) {
    record.add(input.minute, rowsOf(plan, input), [], false);
    if (!minutes.has(input.minute)) continue;
    seen.set(input.minute, look({ plan, settings, record, failing: [], over: [] }));
  }
  return seen;
}

/**
 * For each network, where among the zones of its reports it raised the score most, at a minute (the one given for it): the
 * score with its people, and as if they had never reported. So another outage of the same time does not stand before it.
 * One network alone raises nothing, so its score without others is 0.
 */
export function scoreShares(
  saved: SavedDetection,
  inputs: readonly MinuteInput[],
  minuteOf: ReadonlyMap<string, number>,
  settings: DetectionSettings = detectionSettings,
  plan: ZonePlan = zonePlan(),
): Map<string, ScoreShare> {
  const shares = new Map<string, ScoreShare>();
  for (const [network, minute] of minuteOf) {
    const until = inputs.filter((input) => input.minute <= minute);
    const others = until.map((input) => ({
      ...input,
      rows: input.rows.filter((row) => row.network !== network),
    }));
    const zones = zonesOf(network, until, plan);
    const look: Look<number[]> = (view) => zones.map((zone) => scoreIn(view, zone));
    const at = new Set([minute]);
    const all = lookBack(saved, until, at, look, plan, settings).get(minute);
    const without = lookBack(saved, others, at, look, plan, settings).get(minute);
    const none = { minute, zone: null, score: 0, without: 0 };
    const each = zones.map((zone, place) => ({
      ...{ minute, zone: plan.zones[zone]?.key ?? null },
      ...{ score: all?.[place] ?? 0, without: without?.[place] ?? 0 },
    }));
    const most = each
      .filter(({ score }) => score > 0)
      .toSorted((a, b) => b.score - b.without - (a.score - a.without) || b.score - a.score);
    if (all) shares.set(network, most[0] ?? none);
  }
  return shares;
}

/** Indexes of the zones in which a network reported. */
function zonesOf(network: string, inputs: readonly MinuteInput[], plan: ZonePlan): number[] {
  const zones = new Set<number>();
  for (const { rows } of inputs)
    for (const row of rows) {
      const cell = row.network === network ? plan.cellIndex(row.surface, row.model) : undefined;
      for (const zone of plan.cells[cell ?? -1]?.zones ?? []) zones.add(zone);
    }
  return [...zones];
}

/** The score of zones (by key), each at the end of a minute of its own; nats, 0 where it is no evidence. */
export function scoresAt(
  saved: SavedDetection,
  inputs: readonly MinuteInput[],
  minuteOf: ReadonlyMap<string, number>,
  settings: DetectionSettings = detectionSettings,
  plan: ZonePlan = zonePlan(),
): Map<string, number> {
  const scores = new Map<string, number>();
  const minutes = new Set(minuteOf.values());
  lookBack(
    saved,
    inputs,
    minutes,
    (view) => {
      const minute = view.record.lastMinute();
      for (const [key, at] of minuteOf) {
        const zone = at === minute ? plan.zoneOf(key) : undefined;
        if (zone) scores.set(key, scoreIn(view, zone.index));
      }
    },
    plan,
    settings,
  );
  return scores;
}

/** The score at which an alarm is raised, nats, by what was saved last. */
export const thresholdOf = (
  saved: SavedDetection,
  settings: DetectionSettings = detectionSettings,
  plan: ZonePlan = zonePlan(),
): number => thresholdAt(settings, baselineOf(plan, saved.baseline).meanRatePerMinute());
