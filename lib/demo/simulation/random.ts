/** A stream of uniform numbers in [0, 1), fully determined by its seed and key. */
export type Random = () => number;

/** The 32-bit FNV-1a hash of a text, to turn a key into a seed. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * The random numbers for a seed and a key. Different keys are independent, so any part of a simulation (a day, an outage)
 * can be generated without the parts before it.
 * The generator is sfc32 (Chris Doty-Humphrey, PractRand), period at least 2^32, typically 2^127.
 */
export function randomOf(seed: number, key: string): Random {
  let a = seed >>> 0;
  let b = hashOf(key);
  let c = hashOf(`${key}/${seed}`);
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) >>> 0;
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0;
    return sum / 4294967296;
  };
  for (let round = 0; round < 15; round++) next();
  return next;
}

/** A standard normal number (Box-Muller, one of the pair). */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** A lognormal number with this median. `sigma` is the standard deviation of its logarithm. */
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

/** Returns a function that draws a weighted item. The weights do not have to sum to 1. */
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
