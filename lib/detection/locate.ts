import type { Zone } from "@/lib/catalog/zones";
import type { MinuteRecord } from "./minute-record";
import type { RollingCounts } from "./rolling-counts";
import type { ScannedZone, ZonePlan } from "./zone-plan";

/** −ln of how often a zone of this kind is what fails: shares of the official names, spread over the zones in use. */
const priorNats: Readonly<Record<Zone["kind"], number>> = {
  all: 2,
  group: 2.7,
  families: 2.9,
  model: 3,
  family: 4,
  surface: 3.5,
  cell: 6,
};
/** Share of an outage's reports that is taken to have its symptom, where one stands out. */
const markShare = 0.6;
/** Reports come in clumps: their likelihood weighs this much less. */
const clumping = 1.5;

export interface Placed {
  zone: ScannedZone;
  /** Excess in multiples of usual. */
  excess: number;
  /** Logarithm of the likelihood ratio against nothing, less the prior; nats. */
  nats: number;
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

/** The excess that fits best (ratios weighed by people, against its cost a unit), and its likelihood ratio's logarithm. */
function bestExcess(
  ratios: Float64Array,
  people: Float64Array,
  cost: number,
): { excess: number; nats: number } {
  let low = -7;
  let high = 7;
  for (let round = 0; round < 24; round++) {
    const middle = (low + high) / 2;
    const excess = Math.exp(middle);
    let slope = -cost;
    for (let at = 0; at < ratios.length; at++) {
      const ratio = ratios[at] ?? 0;
      slope += ((people[at] ?? 0) * ratio) / (1 + excess * ratio);
    }
    if (slope > 0) low = middle;
    else high = middle;
  }
  const excess = Math.exp((low + high) / 2);
  let nats = -cost * excess;
  for (let at = 0; at < ratios.length; at++)
    nats += (people[at] ?? 0) * Math.log1p(excess * (ratios[at] ?? 0));
  return { excess, nats };
}

/**
 * The zone whose failure explains the reports since `sinceMinute` best: every zone of `among` with its own excess,
 * with and without one of the three commonest symptoms standing out.
 */
export function locate(
  plan: ZonePlan,
  record: MinuteRecord,
  sinceMinute: number,
  among: readonly ScannedZone[],
): Placed | null {
  const { baseline, counts } = record;
  const expected = record.expectedSince(sinceMinute);
  const seen = seenSince(counts, sinceMinute);
  const people = Float64Array.from(seen, (mark) => mark.people);
  const bySymptom = plan.symptoms.map((_, symptom) =>
    seen.reduce((sum, mark) => (mark.symptom === symptom ? sum + mark.people : sum), 0),
  );
  const common = bySymptom
    .map((count, symptom) => ({ count, symptom }))
    .filter(({ count }) => count >= 3)
    .sort((a, b) => b.count - a.count)
    .slice(0, 3)
    .map(({ symptom }) => symptom);
  let best: Placed | null = null;
  for (const zone of among) {
    const cover = record.coverBy(zone);
    let cost = 0;
    for (let cell = 0; cell < cover.length; cell++) cost += (cover[cell] ?? 0) * baseline.cellShare(cell);
    if (cost * expected <= 0) continue;
    for (const symptom of [null, ...common]) {
      const ratios = Float64Array.from(seen, (mark) => {
        const share = baseline.symptomShare(0, mark.symptom);
        const marked =
          symptom === null ? 1 : 1 - markShare + (mark.symptom === symptom ? markShare / share : 0);
        return (cover[mark.cell] ?? 0) * marked;
      });
      const { excess, nats } = bestExcess(ratios, people, cost * expected);
      const value = nats / clumping - priorNats[zone.kind];
      if (!best || value > best.nats + 1e-9) best = { zone, excess, nats: value };
    }
  }
  return best;
}
