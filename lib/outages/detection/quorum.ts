import type { Zone } from "@/lib/catalog/zones";
import type { RollingCounts } from "./rolling-counts";
import type { ScannedZone } from "./zone-plan";

/**
 * Effective reporters above the expected number and its uncertainty, within an hour, that confirm an outage by kind of
 * zone. Faking one takes at least 20 colluders for a cell and 40 for everything, whatever symptom they choose.
 */
export const quorum: Readonly<Record<Zone["kind"], number>> = {
  cell: 26,
  surface: 32,
  model: 32,
  family: 32,
  group: 32,
  families: 32,
  models: 32,
  part: 32,
  all: 52,
};
/** They must come from at least this many networks. */
export const confirmingNetworks = 5;

/** Minimum networks for a signal. One network alone never raises an alarm, however many reporters it has. */
export const signalNetworks = 3;

/** The expected number may be this many standard deviations too low. Colluders must not profit from that. */
export const doubtDeviations = 1.5;

/** Whether these people confirm an outage of a zone, given the expected number and its variance. */
export const confirms = (
  kind: Zone["kind"],
  seen: WeighedPeople,
  expected: number,
  variance: number,
): boolean =>
  seen.networks >= confirmingNetworks &&
  seen.effective - expected - doubtDeviations * Math.sqrt(variance) >= quorum[kind];

/** People of a zone with network weights: a network with n people counts 1 + ln n, but no more than the second largest. */
export interface WeighedPeople {
  people: number;
  effective: number;
  networks: number;
  /** `effective` by symptom. */
  bySymptom: Float64Array;
}

/** Weights the people of a zone since `sinceMinute` (at most as far back as the longest window). */
export function weighPeople(
  counts: RollingCounts,
  zone: ScannedZone,
  sinceMinute: number,
  symptoms: number,
): WeighedPeople {
  const byNetwork = new Map<string, [symptom: number, people: number][]>();
  let people = 0;
  for (const [minute, rows] of counts.recent()) {
    if (minute < sinceMinute) continue;
    for (const [cell, symptom, counted, count, network] of rows) {
      if (!zone.holds[cell] || (counted & zone.bit) === 0) continue;
      people += count;
      const found = byNetwork.get(network);
      if (found) found.push([symptom, count]);
      else byNetwork.set(network, [[symptom, count]]);
    }
  }
  const seenOf = [...byNetwork.values()].map((seen) => {
    const all = seen.reduce((sum, [, count]) => sum + count, 0);
    return { seen, all, weight: 1 + Math.log(all) };
  });
  // The largest network counts no more than the second largest, so that one network cannot outweigh all others.
  const most = Math.max(1, seenOf.map(({ weight }) => weight).sort((a, b) => b - a)[1] ?? 0);
  let effective = 0;
  const bySymptom = new Float64Array(symptoms);
  for (const { seen, all, weight: own } of seenOf) {
    const weight = Math.min(own, most);
    effective += weight;
    for (const [symptom, count] of seen)
      bySymptom[symptom] = (bySymptom[symptom] ?? 0) + (weight * count) / all;
  }
  return { people, effective, networks: byNetwork.size, bySymptom };
}
