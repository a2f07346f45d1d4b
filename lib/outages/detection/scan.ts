import type { MinuteRecord } from "./minute-record";
import { logUpperTail, sizeFor } from "./negative-binomial";
import { signalNetworks, weighPeople } from "./quorum";
import type { SavedRow } from "./saved-state";
import { type DetectionSettings, thresholdAt } from "./settings";
import { symptomEvidence } from "./symptom-evidence";
import type { ScannedZone, ZonePlan } from "./zone-plan";

/** The evidence for a zone in one window, in nats. The score is count + symptoms − penalty. */
export interface ZoneScore {
  zone: number;
  /** Index of the window. */
  window: number;
  people: number;
  expected: number;
  size: number;
  countNats: number;
  symptomNats: number;
  penaltyNats: number;
  score: number;
  /** Whether its symptoms count. */
  usesSymptoms: boolean;
}

/** The input of a scan: the record of minutes, and the zones of open outages. */
export interface ScanView {
  plan: ZonePlan;
  settings: DetectionSettings;
  record: MinuteRecord;
  failing: readonly ScannedZone[];
  /** Zones of ended outages, and minutes since their end. Reports from before are not new evidence. */
  ended: readonly { zone: ScannedZone; minutes: number }[];
}

/** Reports of a zone in a window that other failing zones explain: their excess, as far as it shows here. */
function spillover({ record, failing }: ScanView, zone: number, window: number): number {
  let sum = 0;
  for (const other of failing) {
    const excess = record.counts.people(other.index, window) - record.usualOf(other.index, window);
    sum += Math.max(0, excess) * (record.addedBy(other)[zone] ?? 0);
  }
  return sum;
}

/** A count with fewer deviations above the expected number is not evidence, whatever the symptoms. */
const minDeviations = 0.5;
/** Below this many deviations it also needs a symptom with at least `minLift` times its normal share. */
const minDeviationsWithoutLift = 2.5;
const minLift = 1.6;
/** Below this many deviations, a count without symptoms cannot reach 6 nats, as the tail is above e⁻⁵. */
const minDeviationsAlone = 1.5;

/** If other failures explain more than this share, the symptoms are theirs and do not count. */
const maxSpillover = 0.02;
const withoutSymptoms = { markShares: [], markSpread: [0, 0] } as const;

/** The level inside a zone, estimated from recent reports outside of it. */
function controlOf(view: ScanView, zone: number): { factor: number; size: number } {
  const { settings, plan } = view;
  const { counts, baseline, expectedByWindow } = view.record;
  const pseudo = settings.controlPseudoCount;
  if (pseudo === 0 || plan.zones[zone]?.kind === "all") return { factor: 1, size: settings.levelSize };
  const last = settings.windowsMinutes.indexOf(settings.controlMinutes);
  const elsewhere = counts.people(0, last) - counts.people(zone, last);
  const seen = Math.max(0, elsewhere - spillover(view, 0, last) + spillover(view, zone, last));
  const normal = (1 - baseline.zoneShare(zone)) * (expectedByWindow[last] ?? 0);
  const [least, most] = settings.controlRange;
  return {
    factor: Math.min(most, Math.max(least, (pseudo + seen) / (pseudo + normal))),
    size: settings.levelSize + settings.controlSteadies * Math.min(60, seen),
  };
}

/** The highest score of a zone among the windows; null without evidence. Zone 0 of the plan is everything. */
export function scoreZone(view: ScanView, zone: number): ZoneScore | null {
  const { settings, plan } = view;
  const { counts, baseline, expectedByWindow } = view.record;
  const windows = settings.windowsMinutes;
  if (counts.people(zone, windows.length - 1) < settings.minPeople) return null;
  const penaltyNats =
    settings.priorWeight * Math.min(settings.priorMaxNats, view.record.priorNats()[zone] ?? 0);
  const share = baseline.zoneShare(zone);
  const control = controlOf(view, zone);
  const seen = new Float64Array(plan.symptoms.length);
  let best: ZoneScore | null = null;
  let longest = Number.POSITIVE_INFINITY;
  for (const { zone: other, minutes } of view.ended)
    if (plan.overlap(zone, other.index)) longest = Math.min(longest, minutes);
  for (let window = 0; window < windows.length; window++) {
    const people = counts.people(zone, window);
    if (people < settings.minPeople) continue;
    if ((windows[window] ?? 0) > longest) break;
    const others = spillover(view, zone, window);
    const expected = share * control.factor * (expectedByWindow[window] ?? 0) + others;
    const variance = settings.clumping * expected + (expected * expected) / control.size;
    const deviations = (people - expected) / Math.sqrt(variance);
    if (deviations < (settings.markShares.length > 0 ? minDeviations : minDeviationsAlone)) continue;
    let isEvidence = deviations >= minDeviationsWithoutLift;
    for (let symptom = 0; symptom < seen.length; symptom++) {
      const count = counts.withSymptom(zone, window, symptom);
      seen[symptom] = count;
      if (count >= 3 && count > minLift * people * baseline.symptomShare(zone, symptom)) isEvidence = true;
    }
    if (!isEvidence) continue;
    const symptomModel = others > maxSpillover * people ? withoutSymptoms : settings;
    const symptomNats = symptomEvidence(
      seen,
      (symptom) => baseline.symptomShare(zone, symptom),
      symptomModel,
    );
    if (deviations < minDeviationsAlone && symptomNats < 2) continue;
    const size = sizeFor(expected, settings.clumping, control.size);
    const countNats = -logUpperTail(people, expected, size);
    const score = countNats + symptomNats - penaltyNats;
    if (!best || score > best.score)
      best = {
        zone,
        window,
        people,
        expected,
        size,
        countNats,
        symptomNats,
        penaltyNats,
        score,
        usesSymptoms: symptomModel !== withoutSymptoms,
      };
  }
  return best;
}

/** We return scores from here on, so that a threshold can be calibrated. */
const minReturnedNats = 6;

/** The score of a zone with network weights; null with too few networks. */
export function weightedScore(
  { plan, settings, record }: ScanView,
  found: ZoneScore,
  minute: number,
): ZoneScore | null {
  const zone = plan.zones[found.zone];
  if (!zone) return null;
  const since = minute - (settings.windowsMinutes[found.window] ?? 1) + 1;
  const seen = weighPeople(record.counts, zone, since, plan.symptoms.length);
  if (seen.networks < signalNetworks || seen.effective < settings.minPeople) return null;
  const countNats = -logUpperTail(seen.effective, found.expected, found.size);
  const usual = (symptom: number) => record.baseline.symptomShare(zone.index, symptom);
  const symptomNats = found.usesSymptoms ? symptomEvidence(seen.bySymptom, usual, settings) : 0;
  return { ...found, countNats, symptomNats, score: countNats + symptomNats - found.penaltyNats };
}

/**
 * The zone with the highest score among those with reports in this minute, since only their scores can rise. Zones that
 * overlap a failing zone count only if they contain it. Null if no score is near a threshold.
 */
export function scanZones(view: ScanView, minute: number, rows: readonly SavedRow[]): ZoneScore | null {
  const { plan, settings, record, failing } = view;
  const touched = new Set<number>();
  for (const [cell] of rows) for (const zone of plan.cells[cell]?.zones ?? []) touched.add(zone);
  const floor = Math.min(minReturnedNats, thresholdAt(settings, record.baseline.meanRatePerMinute()));
  let best: ZoneScore | null = null;
  for (const at of touched) {
    if (failing.some((other) => plan.overlap(at, other.index) && !plan.contains(at, other.index))) continue;
    const found = scoreZone(view, at);
    if (!found || found.score < floor || (best && found.score <= best.score)) continue;
    const weighted = weightedScore(view, found, minute);
    if (weighted && (!best || weighted.score > best.score)) best = weighted;
  }
  return best;
}
