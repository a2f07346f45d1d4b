import { logUpperTail } from "./negative-binomial";
import { weighPeople } from "./networks";
import { signalNetworks } from "./quorum";
import type { SavedRow } from "./saved-state";
import { thresholdAt } from "./settings";
import { symptomEvidence } from "./symptom-evidence";
import { type ScanView, scoreZone, type ZoneScore } from "./zone-score";

/** Scores from here on are told, so that a threshold can be calibrated. */
const toldNats = 6;

/** A zone's score with networks weighed; null when too few of them speak. */
export function weighedScore(
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
  const symptomNats = found.heard ? symptomEvidence(seen.bySymptom, usual, settings) : 0;
  return { ...found, countNats, symptomNats, score: countNats + symptomNats - found.penaltyNats };
}

/**
 * The best zone among those in which someone reported now (a score can only rise there) and that are clear of every
 * zone that is known to fail, or hold it and fail beyond it; null where nothing comes near a threshold.
 */
export function scanZones(view: ScanView, minute: number, rows: readonly SavedRow[]): ZoneScore | null {
  const { plan, settings, record, failing } = view;
  const touched = new Set<number>();
  for (const [cell] of rows) for (const zone of plan.cells[cell]?.zones ?? []) touched.add(zone);
  const floor = Math.min(toldNats, thresholdAt(settings, record.baseline.meanRatePerMinute()));
  let best: ZoneScore | null = null;
  for (const at of touched) {
    if (failing.some((other) => plan.overlap(at, other.index) && !plan.contains(at, other.index))) continue;
    const found = scoreZone(view, at);
    if (!found || found.score < floor || (best && found.score <= best.score)) continue;
    const honest = weighedScore(view, found, minute);
    if (honest && (!best || honest.score > best.score)) best = honest;
  }
  return best;
}
