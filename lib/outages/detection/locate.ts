import { excessRatio, logSumExp } from "./excess-ratio";
import type { MinuteRecord } from "./minute-record";
import type { RollingCounts } from "./rolling-counts";
import type { ScannedZone, ZonePlan } from "./zone-plan";

/** Share of an outage's reports that is taken to have its symptom, where one stands out (assumed). */
const markShare = 0.6;
/** How likely it is that none stands out; and how many symptoms share the rest. */
const unmarked = 0.2;
const markedSymptoms = 8;
/** So few of the commonest symptoms are tried, and only those of so many people. */
const triedSymptoms = 3;
const minMarked = 3;

/** A zone, and how likely it is that just this fails. */
export interface LikelyZone {
  zone: ScannedZone;
  probability: number;
}

interface SeenMark {
  cell: number;
  symptom: number;
  people: number;
}

/** People by cell and symptom since a minute, as they were new to their cell. */
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

/** The commonest symptoms, of those that may stand out. */
function commonest(seen: readonly SeenMark[]): number[] {
  const people = new Map<number, number>();
  for (const mark of seen) people.set(mark.symptom, (people.get(mark.symptom) ?? 0) + mark.people);
  return [...people]
    .filter(([, count]) => count >= minMarked)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, triedSymptoms)
    .map(([symptom]) => symptom);
}

/**
 * How likely each zone of `among` is what fails, from the reports since `sinceMinute` in every cell and with every
 * symptom, and from how often such a zone fails. Probabilities sum to 1; none where nothing can be said.
 */
export function likelyZones(
  record: MinuteRecord,
  sinceMinute: number,
  among: readonly ScannedZone[],
): LikelyZone[] {
  const { baseline, counts } = record;
  const expected = record.expectedSince(sinceMinute);
  if (expected <= 0) return [];
  const seen = seenSince(counts, sinceMinute);
  const people = Float64Array.from(seen, (mark) => mark.people);
  const marks = [null, ...commonest(seen)].map((symptom) => ({
    prior: Math.log(symptom === null ? unmarked : (1 - unmarked) / markedSymptoms),
    lifts: seen.map((mark) => {
      if (symptom === null) return 1;
      const share = baseline.symptomShare(0, mark.symptom);
      return 1 - markShare + (mark.symptom === symptom ? markShare / share : 0);
    }),
  }));
  const priors = record.priorNats();
  const ratios = new Float64Array(seen.length);
  const nats = among.map((zone) => {
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
  return among.map((zone, at) => ({ zone, probability: Math.exp((nats[at] ?? 0) - all) }));
}

/** Less likely zones than this are left out of account. */
const minProbability = 1e-3;

/** How well naming `zone` is expected to agree with what fails: F1 of their cells, weighed by use, 0 to 1. */
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
