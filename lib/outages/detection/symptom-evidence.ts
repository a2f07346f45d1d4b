import { logGamma } from "./negative-binomial";

/** How symptoms gather on an ordinary day, and how an outage's reports share one. */
export interface SymptomModel {
  /** Shares of an outage's reports that may have one symptom, tried with equal weight; empty turns this evidence off. */
  markShares: readonly number[];
  /** Ordinary symptoms come in clumps: a Dirichlet-multinomial of concentration `spread[0] + spread[1] · people`. */
  markSpread: readonly [number, number];
}

/**
 * How much the symptoms of a zone's people speak for one failure that they share, nats: the logarithm of the
 * likelihood ratio of "a share q has this one symptom, the rest as usual", averaged over symptoms and `markShares`,
 * against "clumped, but as usual". Given the number of people it needs no expected count, so a wandering level
 * cannot deceive it. `seen` and `usual` by symptom; `seen` need not be whole.
 */
export function symptomEvidence(
  seen: Float64Array,
  usual: (symptom: number) => number,
  { markShares, markSpread }: SymptomModel,
): number {
  if (markShares.length === 0) return 0;
  let people = 0;
  for (const count of seen) people += count;
  const spread = markSpread[0] + markSpread[1] * people;
  /** Ordinary symptoms' likelihood, over that of independent draws from the usual shares. */
  let ordinary = logGamma(spread) - logGamma(spread + people);
  for (let symptom = 0; symptom < seen.length; symptom++) {
    const count = seen[symptom] ?? 0;
    if (count === 0) continue;
    const share = usual(symptom);
    ordinary += logGamma(spread * share + count) - logGamma(spread * share) - count * Math.log(share);
  }
  // Added up as logarithms: a few hundred people who share a symptom would otherwise leave the range of numbers.
  let most = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (const part of markShares) {
    const without = 1 - part;
    const rest = people * Math.log(without);
    for (let symptom = 0; symptom < seen.length; symptom++) {
      const count = seen[symptom] ?? 0;
      const ratio = rest + (count === 0 ? 0 : count * Math.log1p(part / (without * usual(symptom))));
      if (ratio > most) {
        sum = sum * Math.exp(most - ratio) + 1;
        most = ratio;
      } else sum += Math.exp(ratio - most);
    }
  }
  return most + Math.log(sum / (seen.length * markShares.length)) - ordinary;
}
