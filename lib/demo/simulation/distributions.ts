import type { Random } from "./random";

/** A standard normal number (Box-Muller, one of the pair). */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** A lognormal number with this median; `sigma` is the standard deviation of its logarithm. */
export const logNormal = (random: Random, median: number, sigma: number): number =>
  median * Math.exp(sigma * normal(random));

/** A Poisson number (Knuth's product, in pieces of at most 20 so that it cannot underflow). */
export function poisson(random: Random, mean: number): number {
  let count = 0;
  for (let left = mean; left > 0; left -= 20) {
    const limit = Math.exp(-Math.min(left, 20));
    for (let product = random(); product > limit; product *= random()) count++;
  }
  return count;
}

/** A chooser among weighted things; the weights need not sum to 1. */
export function chooser<T>(weighted: readonly (readonly [T, number])[]): (random: Random) => T {
  const last = weighted.at(-1);
  if (!last) throw new Error("chooser: nothing to choose from");
  const sums: number[] = [];
  let total = 0;
  for (const [, weight] of weighted) {
    total += weight;
    sums.push(total);
  }
  return (random) => {
    const aim = random() * total;
    const at = sums.findIndex((sum) => aim < sum);
    return (weighted[at] ?? last)[0];
  };
}
