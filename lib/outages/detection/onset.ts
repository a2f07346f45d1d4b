import type { RollingCounts } from "./rolling-counts";
import type { ScannedZone } from "./zone-plan";

/** People of a zone by minute, for the last `length` minutes up to `minute`; oldest first. */
export function minutesOfZone(
  counts: RollingCounts,
  zone: ScannedZone,
  minute: number,
  length: number,
): number[] {
  const people = new Array<number>(length).fill(0);
  for (const [at, rows] of counts.recent()) {
    const place = at - (minute - length + 1);
    if (place < 0) continue;
    for (const [cell, , counted, count] of rows)
      if (zone.holds[cell] && (counted & zone.bit) !== 0) people[place] = (people[place] ?? 0) + count;
  }
  return people;
}

/**
 * Since when a zone's reports have been above usual: the start, within the minutes given, after which the excess
 * is likeliest (Poisson, each start with its own excess). Answers minutes ago, 0 for the last minute.
 */
export function onsetMinutesAgo(people: readonly number[], expected: readonly number[]): number {
  let best = 0;
  let bestNats = 0;
  let seen = 0;
  let usual = 0;
  for (let ago = 0; ago < people.length; ago++) {
    const at = people.length - 1 - ago;
    seen += people[at] ?? 0;
    usual += expected[at] ?? 0;
    if ((people[at] ?? 0) === 0 || seen <= usual) continue;
    const nats = seen * Math.log(seen / Math.max(usual, 1e-9)) - (seen - usual);
    if (nats > bestNats) {
      bestNats = nats;
      best = ago;
    }
  }
  return best;
}
