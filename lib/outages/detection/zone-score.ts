import type { MinuteRecord } from "./minute-record";
import { logUpperTail, sizeFor } from "./negative-binomial";
import type { DetectionSettings } from "./settings";
import { symptomEvidence } from "./symptom-evidence";
import type { ScannedZone, ZonePlan } from "./zone-plan";

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
  /** Whether its symptoms were heard. */
  heard: boolean;
}

/** What a scan looks at: the record of minutes, and the zones of outages that are open. */
export interface ScanView {
  plan: ZonePlan;
  settings: DetectionSettings;
  record: MinuteRecord;
  failing: readonly ScannedZone[];
  /** Zones that failed lately, and for how many minutes it has been over: what came before is no new evidence. */
  over: readonly { zone: ScannedZone; minutes: number }[];
}

/** Reports expected of a zone over a window because others fail: their excess, as it shows in this zone. */
function besides({ record, failing }: ScanView, zone: number, window: number): number {
  let sum = 0;
  for (const other of failing) {
    const excess = record.counts.people(other.index, window) - record.usualOf(other.index, window);
    sum += Math.max(0, excess) * (record.addedBy(other)[zone] ?? 0);
  }
  return sum;
}

/** A count less than this far above expected, in deviations, is no evidence, whatever the symptoms. */
const minDeviations = 0.5;
/** Nor is one below this many deviations in which no symptom is this many times its usual share. */
const minDeviationsPlain = 2.5;
const minLift = 1.6;
/** Without symptoms no count this near can reach 6 nats: the tail is above e⁻⁵. */
const minDeviationsAlone = 1.5;

/** Where more than this share comes from other failures, symptoms are theirs and say nothing. */
const maxBesides = 0.02;
const deaf = { markShares: [], markSpread: [0, 0] } as const;

/** What reports outside a zone lately say of the level inside. */
function controlOf(view: ScanView, zone: number): { factor: number; size: number } {
  const { settings, plan } = view;
  const { counts, baseline, expectedByWindow } = view.record;
  const pseudo = settings.controlPseudoCount;
  if (pseudo === 0 || plan.zones[zone]?.kind === "all") return { factor: 1, size: settings.levelSize };
  const last = settings.windowsMinutes.indexOf(settings.controlMinutes);
  const elsewhere = counts.people(0, last) - counts.people(zone, last);
  const seen = Math.max(0, elsewhere - besides(view, 0, last) + besides(view, zone, last));
  const usual = (1 - baseline.zoneShare(zone)) * (expectedByWindow[last] ?? 0);
  const [least, most] = settings.controlRange;
  return {
    factor: Math.min(most, Math.max(least, (pseudo + seen) / (pseudo + usual))),
    size: settings.levelSize + settings.controlSteadies * Math.min(60, seen),
  };
}

/** A zone's greatest score over the windows; null where there is no evidence. The plan's zone 0 is everything. */
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
  for (const { zone: other, minutes } of view.over)
    if (plan.overlap(zone, other.index)) longest = Math.min(longest, minutes);
  for (let window = 0; window < windows.length; window++) {
    const people = counts.people(zone, window);
    if (people < settings.minPeople) continue;
    if ((windows[window] ?? 0) > longest) break;
    const others = besides(view, zone, window);
    const expected = share * control.factor * (expectedByWindow[window] ?? 0) + others;
    const variance = settings.clumping * expected + (expected * expected) / control.size;
    const deviations = (people - expected) / Math.sqrt(variance);
    if (deviations < (settings.markShares.length > 0 ? minDeviations : minDeviationsAlone)) continue;
    let stands = deviations >= minDeviationsPlain;
    for (let symptom = 0; symptom < seen.length; symptom++) {
      const count = counts.withSymptom(zone, window, symptom);
      seen[symptom] = count;
      if (count >= 3 && count > minLift * people * baseline.symptomShare(zone, symptom)) stands = true;
    }
    if (!stands) continue;
    const heard = others > maxBesides * people ? deaf : settings;
    const symptomNats = symptomEvidence(seen, (symptom) => baseline.symptomShare(zone, symptom), heard);
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
        heard: heard !== deaf,
      };
  }
  return best;
}
