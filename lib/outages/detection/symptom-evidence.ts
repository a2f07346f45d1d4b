import { logGamma } from "./negative-binomial";

/** How symptoms cluster on a normal day, and how the reports of an outage share one. */
export interface SymptomModel {
  /** Possible shares of an outage's reports with the same symptom, with equal weight. Empty turns this evidence off. */
  markShares: readonly number[];
  /** Normal symptoms cluster: Dirichlet-multinomial with the concentration `spread[0] + spread[1] · people`. */
  markSpread: readonly [number, number];
}

/**
 * How strongly the symptoms in a zone point to one common failure, in nats: the log-likelihood ratio of "a share q has
 * this symptom, the rest are normal", averaged over symptoms and `markShares`, against "clustered, but normal". It
 * needs no expected count, so a drifting level cannot mislead it. `seen` and `usual` are by symptom; `seen` can be
 * fractional.
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
  /** Likelihood of clustered normal symptoms, relative to independent draws from the normal shares. */
  let ordinary = logGamma(spread) - logGamma(spread + people);
  for (let symptom = 0; symptom < seen.length; symptom++) {
    const count = seen[symptom] ?? 0;
    if (count === 0) continue;
    const share = usual(symptom);
    ordinary += logGamma(spread * share + count) - logGamma(spread * share) - count * Math.log(share);
  }
  // We add logarithms, because a few hundred people with one symptom would overflow.
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
