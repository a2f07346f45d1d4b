import { baselineOf } from "./baseline";
import type { MinuteInput } from "./minute-input";
import { minuteRecord, rowsOf } from "./minute-record";
import type { SavedDetection, SavedRow } from "./saved-state";
import { scanZones, weighedScore } from "./scan";
import { type DetectionSettings, detectionSettings, thresholdAt } from "./settings";
import { type ZonePlan, zonePlan } from "./zone-plan";
import { type ScanView, scoreZone } from "./zone-score";

/** The best zone's score at the end of a minute, with a network's people and without; nats, 0 where nothing comes near an alarm. */
export interface ScoreShare {
  minute: number;
  /** The zone with the best score, by its key; null where none comes near. */
  zone: string | null;
  score: number;
  without: number;
}

/** A look at the end of a minute; `rows` are those of the longest window. */
type Look<T> = (view: ScanView, rows: readonly SavedRow[]) => T;

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
    const rows = record.counts.recent().flatMap(([, some]) => some);
    seen.set(input.minute, look({ plan, settings, record, failing: [], over: [] }, rows));
  }
  return seen;
}

/**
 * For each network, the best score at a minute (the one given for it) with its people and as if they had never reported.
 * One network alone raises nothing, so its score without others is 0.
 */
export function scoreShares(
  saved: SavedDetection,
  inputs: readonly MinuteInput[],
  minuteOf: ReadonlyMap<string, number>,
  settings: DetectionSettings = detectionSettings,
  plan: ZonePlan = zonePlan(),
): Map<string, ScoreShare> {
  const bestOf =
    (minute: number): Look<{ zone: string | null; score: number }> =>
    (view, rows) => {
      const best = scanZones(view, minute, rows);
      return { zone: plan.zones[best?.zone ?? -1]?.key ?? null, score: best?.score ?? 0 };
    };
  const shares = new Map<string, ScoreShare>();
  for (const [network, minute] of minuteOf) {
    const until = inputs.filter((input) => input.minute <= minute);
    const others = until.map((input) => ({
      ...input,
      rows: input.rows.filter((row) => row.network !== network),
    }));
    const look = bestOf(minute);
    const at = new Set([minute]);
    const all = lookBack(saved, until, at, look, plan, settings).get(minute);
    const without = lookBack(saved, others, at, look, plan, settings).get(minute);
    if (all) shares.set(network, { minute, ...all, without: without?.score ?? 0 });
  }
  return shares;
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
        const found = zone && scoreZone(view, zone.index);
        const honest = found && weighedScore(view, found, minute);
        if (zone) scores.set(key, Math.max(0, honest?.score ?? 0));
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
