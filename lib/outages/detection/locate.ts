import type { MinuteRecord } from "./minute-record";
import type { OpenOutage } from "./outage";
import type { RollingCounts } from "./rolling-counts";
import type { ScannedZone, ZonePlan } from "./zone-plan";

/** Share of an outage's reports that have its symptom, if one symptom stands out (assumed). */
const markShare = 0.6;
/** How likely it is that no symptom stands out, and how many symptoms share the rest. */
const unmarked = 0.2;
const markedSymptoms = 8;
/** We try only this many of the most frequent symptoms, each with at least this many people. */
const triedSymptoms = 3;
const minMarked = 3;

/** A zone, and the probability that exactly this zone fails. */
export interface LikelyZone {
  zone: ScannedZone;
  probability: number;
}

interface SeenMark {
  cell: number;
  symptom: number;
  people: number;
}

/** People by cell and symptom since a minute, counted once per cell. */
function seenSince(counts: RollingCounts, sinceMinute: number): SeenMark[] {
  const seen = new Map<number, SeenMark>();
  for (const [minute, rows] of counts.recent()) {
    if (minute < sinceMinute) continue;
    for (const [cell, symptom, counted, people] of rows) {
      if ((counted & 1) === 0) continue;
      const key = cell * 64 + symptom;
      const found = seen.get(key) ?? { cell, symptom, people: 0 };
      seen.set(key, found);
      found.people += people;
    }
  }
  return [...seen.values()];
}

/** The most frequent symptoms. */
function mostFrequent(seen: readonly SeenMark[]): number[] {
  const people = new Map<number, number>();
  for (const mark of seen) people.set(mark.symptom, (people.get(mark.symptom) ?? 0) + mark.people);
  return [...people]
    .filter(([, count]) => count >= minMarked)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, triedSymptoms)
    .map(([symptom]) => symptom);
}

/**
 * The probability of each candidate zone that it is the one that fails: from the reports since `sinceMinute` by cell and
 * symptom, and from how often such a zone fails. Probabilities sum to 1. Empty without expected reports.
 */
export function likelyZones(
  record: MinuteRecord,
  sinceMinute: number,
  candidates: readonly ScannedZone[],
): LikelyZone[] {
  const { baseline, counts } = record;
  const expected = record.expectedSince(sinceMinute);
  if (expected <= 0) return [];
  const seen = seenSince(counts, sinceMinute);
  const people = Float64Array.from(seen, (mark) => mark.people);
  const marks = [null, ...mostFrequent(seen)].map((symptom) => ({
    prior: Math.log(symptom === null ? unmarked : (1 - unmarked) / markedSymptoms),
    lifts: seen.map((mark) => {
      if (symptom === null) return 1;
      const share = baseline.symptomShare(0, mark.symptom);
      return 1 - markShare + (mark.symptom === symptom ? markShare / share : 0);
    }),
  }));
  const priors = record.priorNats();
  const ratios = new Float64Array(seen.length);
  const nats = candidates.map((zone) => {
    const cover = record.coverBy(zone);
    let added = 0;
    for (let cell = 0; cell < cover.length; cell++) added += (cover[cell] ?? 0) * baseline.cellShare(cell);
    const byMark = marks.map(({ prior, lifts }) => {
      seen.forEach(({ cell }, at) => {
        ratios[at] = (cover[cell] ?? 0) * (lifts[at] ?? 0);
      });
      return prior + excessRatio(people, ratios, added * expected, expected);
    });
    return logSumExp(byMark) - (priors[zone.index] ?? 0);
  });
  const all = logSumExp(nats);
  return candidates.map((zone, at) => ({ zone, probability: Math.exp((nats[at] ?? 0) - all) }));
}

/** Zones with a lower probability are ignored. */
const minProbability = 1e-3;

/** The expected agreement of `zone` with the zone that fails: F1 of their cells, weighted by use, 0 to 1. */
export function expectedAgreement(
  plan: ZonePlan,
  { baseline }: MinuteRecord,
  likely: readonly LikelyZone[],
  zone: ScannedZone,
): number {
  let expected = 0;
  for (const { zone: failing, probability } of likely) {
    if (probability < minProbability) continue;
    let both = 0;
    let sum = 0;
    plan.cells.forEach(({ surface, model }, cell) => {
      if (surface === "not-sure" || model === "not-sure") return;
      const named = zone.holds[cell] === true;
      const fails = failing.holds[cell] === true;
      const share = baseline.cellShare(cell);
      sum += (named ? share : 0) + (fails ? share : 0);
      if (named && fails) both += share;
    });
    if (sum > 0) expected += (probability * 2 * both) / sum;
  }
  return expected;
}

/** Minutes after the alarm at which we locate an outage again. */
export const relocatesAfterMinutes: readonly number[] = [5, 10, 20];
/** After the first time, it moves only to a zone whose expected agreement is this much better. */
const minGain = 0.05;
/** After a reopening, only this many minutes before it count. */
const beforeReopeningMinutes = 20;
/** Only reports of the last so many minutes count. */
const maxMinutes = 60;

/**
 * Locates an outage again if it is time to: the same object, or one with the zone of the best expected agreement added,
 * by the reports since its onset. The new zone does not overlap the `others`, the zones of other open outages.
 */
export function relocate(
  plan: ZonePlan,
  record: MinuteRecord,
  outage: OpenOutage,
  zone: ScannedZone,
  others: readonly ScannedZone[],
  minute: number,
): OpenOutage {
  const age = minute - outage.raisedMinute;
  if (!relocatesAfterMinutes.includes(age)) return outage;
  const reopening =
    outage.raisedMinute > outage.alarmMinute ? outage.raisedMinute - beforeReopeningMinutes : 0;
  const since = Math.max(outage.onsetMinute, reopening, minute - maxMinutes + 1);
  const free = plan.zones.filter((one) => !others.some((other) => plan.overlap(one.index, other.index)));
  const likely = likelyZones(record, since, free);
  const present = expectedAgreement(plan, record, likely, zone);
  let best = zone;
  let most = age === relocatesAfterMinutes[0] ? present : present + minGain;
  for (const one of free) {
    const agrees = expectedAgreement(plan, record, likely, one);
    if (agrees <= most + 1e-9) continue;
    best = one;
    most = agrees;
  }
  if (best === zone) return outage;
  return { ...outage, zones: [...outage.zones, { key: best.key, sinceMinute: minute }] };
}

/** The excesses that we try, in multiples of the expected number: from a quarter to a few hundred. */
const excesses = Array.from({ length: 15 }, (_, nth) => 0.25 * 2 ** (0.7 * nth));
/** Their prior: lognormal, most of them between one and twenty times (assumed). */
const likely = excesses.map((excess) => Math.exp(-0.5 * (Math.log(excess / 5) / 1.5) ** 2));
const logWeights = likely.map((weight) => Math.log(weight / likely.reduce((sum, one) => sum + one, 0)));

/** Prior knowledge of the level outside the failing zone, worth so many reports. */
const levelReports = 30;
/** Reports come in clumps, so their likelihood weighs this much less. */
const clumping = 1.5;

/** ln Σ exp of the values, without overflow. */
export function logSumExp(values: readonly number[]): number {
  const most = values.reduce((greatest, value) => Math.max(greatest, value), Number.NEGATIVE_INFINITY);
  return most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}

/**
 * How much better a failure explains the reports than no failure, in nats, averaged over possible excesses and levels.
 * `people` are by cell and symptom. An excess of 1 multiplies them by 1 + `ratios`, and adds `added` to all `expected`
 * reports. A zone that predicts more reports than there are scores less.
 */
export function excessRatio(
  people: Float64Array,
  ratios: Float64Array,
  added: number,
  expected: number,
): number {
  let all = levelReports;
  for (let at = 0; at < people.length; at++) all += people[at] ?? 0;
  return logSumExp(
    excesses.map((excess, nth) => {
      let nats = -all * Math.log1p((excess * added) / (levelReports + expected));
      for (let at = 0; at < people.length; at++)
        nats += (people[at] ?? 0) * Math.log1p(excess * (ratios[at] ?? 0));
      return nats / clumping + (logWeights[nth] ?? 0);
    }),
  );
}
