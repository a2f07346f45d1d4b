/** A stream of uniform numbers in [0, 1), fully determined by its seed and key. */
export type Random = () => number;

/** FNV-1a over a text, 32 bits: turns a key into a seed. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * The stream with this seed and key. Streams of different keys are independent, so that any part of a
 * simulation (a day, an outage) can be made without making what comes before it.
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
