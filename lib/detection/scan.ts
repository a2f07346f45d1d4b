import type { Baseline } from "./baseline";
import type { RollingCounts } from "./rolling-counts";
import type { DetectionSettings } from "./settings";
import { symptomEvidence } from "./symptom-evidence";
import { logUpperTail, sizeFor } from "./tail";
import type { ZonePlan } from "./zone-plan";

/** A zone's evidence over one window. Nats; the score is count + symptoms − penalty. */
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
}

/** What a scan looks at: counts, and what is expected of a zone over a window. */
export interface ScanView {
  plan: ZonePlan;
  settings: DetectionSettings;
  counts: RollingCounts;
  baseline: Baseline;
  /** Expected reports over everything, by window. */
  expectedByWindow: Float64Array;
  /** Reports expected of a zone besides, from outages that are open; 0 where there is none. */
  besides(zone: number, window: number): number;
  /** Complement control is off while an outage is open: it would see the outage. */
  control: boolean;
}

/** A count less than this far above expected, in deviations, is no evidence, whatever the symptoms. */
const leastDeviations = 0.5;
/** Without symptoms no count this near can reach 6 nats: the tail is above e⁻⁵. */
const leastDeviationsAlone = 1.5;

/** What reports outside a zone over the longest window say of the level inside. */
function controlOf(view: ScanView, zone: number): { factor: number; size: number } {
  const { settings, counts, baseline, plan } = view;
  const pseudo = settings.controlPseudoCount;
  if (pseudo === 0 || !view.control || plan.zones[zone]?.kind === "all")
    return { factor: 1, size: settings.levelSize };
  const last = settings.windowsMinutes.length - 1;
  const seen = Math.max(0, counts.people(0, last) - counts.people(zone, last));
  const usual = (1 - baseline.zoneShare(zone)) * (view.expectedByWindow[last] ?? 0);
  const [least, most] = settings.controlRange;
  return {
    factor: Math.min(most, Math.max(least, (pseudo + seen) / (pseudo + usual))),
    size: settings.levelSize + settings.controlSteadies * Math.min(60, seen),
  };
}

/** A zone's greatest score over the windows; null where there is no evidence. The plan's zone 0 is everything. */
export function scoreZone(view: ScanView, zone: number): ZoneScore | null {
  const { settings, counts, baseline, plan } = view;
  const windows = settings.windowsMinutes;
  if (counts.people(zone, windows.length - 1) < settings.leastPeople) return null;
  const kind = plan.zones[zone]?.kind ?? "cell";
  const penaltyNats = settings.penaltyNats[kind];
  const share = baseline.zoneShare(zone);
  const control = controlOf(view, zone);
  const seen = new Float64Array(plan.symptoms.length);
  let best: ZoneScore | null = null;
  for (let window = 0; window < windows.length; window++) {
    const people = counts.people(zone, window);
    if (people < settings.leastPeople) continue;
    const expected =
      share * control.factor * (view.expectedByWindow[window] ?? 0) + view.besides(zone, window);
    const variance = settings.clumping * expected + (expected * expected) / control.size;
    const deviations = (people - expected) / Math.sqrt(variance);
    if (deviations < (settings.markShares.length > 0 ? leastDeviations : leastDeviationsAlone)) continue;
    for (let symptom = 0; symptom < seen.length; symptom++)
      seen[symptom] = counts.withSymptom(zone, window, symptom);
    const symptomNats = symptomEvidence(seen, (symptom) => baseline.symptomShare(zone, symptom), settings);
    if (deviations < leastDeviationsAlone && symptomNats < 2) continue;
    const size = sizeFor(expected, settings.clumping, control.size);
    const countNats = -logUpperTail(people, expected, size);
    const score = countNats + symptomNats - penaltyNats;
    if (!best || score > best.score)
      best = { zone, window, people, expected, size, countNats, symptomNats, penaltyNats, score };
  }
  return best;
}
