import { logGamma } from "@/lib/outages/detection/negative-binomial";

/** ln P[X ≥ count] for a Poisson count with this mean. */
export function logPoissonTail(count: number, mean: number): number {
  if (count <= 0) return 0;
  let sum = 1;
  let term = 1;
  for (let k = count + 1; k < count + 10_000; k++) {
    term *= mean / k;
    sum += term;
    if (k > mean && term < 1e-15 * sum) break;
  }
  return Math.min(0, count * Math.log(Math.max(mean, 1e-12)) - mean - logGamma(count + 1) + Math.log(sum));
}
