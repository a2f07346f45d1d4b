import { baselineOf } from "./baseline";
import { type MinuteInput, minuteRecord, rowsOf } from "./minute-record";
import type { SavedDetection } from "./saved-state";
import { type ScanView, scoreZone, weightedScore } from "./scan";
import { type DetectionSettings, detectionSettings, thresholdAt } from "./settings";
import { type ZonePlan, zonePlan } from "./zone-plan";

/** The people of one network, or of one cell (`surface/model`), in some minutes. */
export interface Burst {
  key: string;
  people: number;
  /** The most people in 15 minutes, and the last of those minutes. */
  peakPeople: number;
  peakMinute: number;
  /** For a cell: how many networks they came from, and the share of the largest one. For a network: its cells. */
  others: number;
  largestShare: number;
}

const peakMinutes = 15;
/** The bits of `counted` for a cell and for everything: the first and the last of `zoneKinds`. */
const bits = { cell: 1, network: 32 } as const;

/** People by network or by cell, most people first. `inputs` are minutes in order. */
export function burstsBy(what: "cell" | "network", inputs: readonly MinuteInput[]): Burst[] {
  const found = new Map<string, { byMinute: Map<number, number>; byOther: Map<string, number> }>();
  for (const { minute, rows } of inputs)
    for (const { surface, model, network, counted, people } of rows) {
      if ((counted & bits[what]) === 0) continue;
      const [key, other] =
        what === "cell" ? [`${surface}/${model}`, network] : [network, `${surface}/${model}`];
      const burst = found.get(key) ?? { byMinute: new Map(), byOther: new Map() };
      burst.byMinute.set(minute, (burst.byMinute.get(minute) ?? 0) + people);
      burst.byOther.set(other, (burst.byOther.get(other) ?? 0) + people);
      found.set(key, burst);
    }
  return [...found]
    .map(([key, { byMinute, byOther }]) => {
      const people = sum(byOther.values());
      const largest = Math.max(...byOther.values());
      return { key, people, ...peakOf(byMinute), others: byOther.size, largestShare: largest / people };
    })
    .sort((one, other) => other.people - one.people || one.key.localeCompare(other.key));
}

function peakOf(byMinute: ReadonlyMap<number, number>): Pick<Burst, "peakPeople" | "peakMinute"> {
  let peak = { peakPeople: 0, peakMinute: 0 };
  for (const minute of byMinute.keys()) {
    const within = [...byMinute].filter(([at]) => at <= minute && at > minute - peakMinutes);
    const people = sum(within.map(([, count]) => count));
    if (people > peak.peakPeople) peak = { peakPeople: people, peakMinute: minute };
  }
  return peak;
}

const sum = (values: Iterable<number>) => [...values].reduce((total, value) => total + value, 0);

/** The score of a zone at the end of a minute, with and without the people of a network; nats, 0 without evidence. */
export interface ScoreShare {
  minute: number;
  /** Key of the zone whose score the network raises most; null if no zone has evidence. */
  zone: string | null;
  score: number;
  without: number;
}

/** Computes something from the state at the end of a minute. */
type Evaluate<T> = (view: ScanView) => T;

/** The score of a zone at the end of the current minute. */
function scoreIn(view: ScanView, zone: number): number {
  const found = scoreZone(view, zone);
  return Math.max(0, (found && weightedScore(view, found, view.record.lastMinute()))?.score ?? 0);
}

/**
 * Processes minutes (in order, without gaps) as detection did and evaluates the given ones. The baseline stays as it was
 * saved last. No outage counts as open, so scores compare with the baseline alone.
 */
function replayScores<T>(
  saved: SavedDetection,
  inputs: readonly MinuteInput[],
  minutes: ReadonlySet<number>,
  evaluate: Evaluate<T>,
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
    seen.set(input.minute, evaluate({ plan, settings, record, failing: [], ended: [] }));
  }
  return seen;
}

/**
 * For each network, the zone whose score it raised most at its given minute: the score with its people, and as if they
 * had never reported. Only zones with its reports count, so a simultaneous outage elsewhere does not hide it.
 * One network alone never raises an alarm, so without others the score is 0.
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
    const evaluate: Evaluate<number[]> = (view) => zones.map((zone) => scoreIn(view, zone));
    const at = new Set([minute]);
    const all = replayScores(saved, until, at, evaluate, plan, settings).get(minute);
    const without = replayScores(saved, others, at, evaluate, plan, settings).get(minute);
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

/** The score of zones (by key), each at the end of its given minute; nats, 0 without evidence. */
export function scoresAt(
  saved: SavedDetection,
  inputs: readonly MinuteInput[],
  minuteOf: ReadonlyMap<string, number>,
  settings: DetectionSettings = detectionSettings,
  plan: ZonePlan = zonePlan(),
): Map<string, number> {
  const scores = new Map<string, number>();
  const minutes = new Set(minuteOf.values());
  replayScores(
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

/** The score in nats that raises an alarm, by the state saved last. */
export const thresholdOf = (
  saved: SavedDetection,
  settings: DetectionSettings = detectionSettings,
  plan: ZonePlan = zonePlan(),
): number => thresholdAt(settings, baselineOf(plan, saved.baseline).meanRatePerMinute());
