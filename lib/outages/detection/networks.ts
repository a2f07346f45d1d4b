import type { RollingCounts } from "./rolling-counts";
import type { ScannedZone } from "./zone-plan";

/** People of a zone since a minute, as they weigh: a network with n of them counts 1 + ln n, but no more than the next one. */
export interface WeighedPeople {
  people: number;
  effective: number;
  networks: number;
  /** `effective` by symptom. */
  bySymptom: Float64Array;
}

/** Weighs the people of a zone from `sinceMinute` on (at most the last hour). */
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
  // One network is one witness until another tells as much: bystanders must not lend it their weight.
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
