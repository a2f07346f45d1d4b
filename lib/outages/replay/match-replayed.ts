import { zoneOfKey, zonesOverlap } from "@/lib/catalog/zones";

/** When and where an outage was: alarm, onset and end in ms, and the keys of its zones over time. */
export interface OutagePlace {
  id: string;
  alarmAt: number;
  onsetAt: number;
  /** Null while it is open. */
  endedAt: number | null;
  zones: readonly string[];
}

/**
 * Which stored outage each replayed one is, by id: one that shares time and place with it, the nearest alarm first, and
 * each of them once.
 */
export function matchReplayed(
  stored: readonly OutagePlace[],
  replayed: readonly OutagePlace[],
): Map<string, string> {
  const pairs = stored.flatMap((ours) =>
    replayed
      .filter((again) => shareTime(ours, again) && sharePlace(ours, again))
      .map((again) => ({ ours, again, apart: Math.abs(ours.alarmAt - again.alarmAt) })),
  );
  pairs.sort((one, other) => one.apart - other.apart || one.ours.alarmAt - other.ours.alarmAt);
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const { ours, again } of pairs) {
    if (found.has(ours.id) || taken.has(again.id)) continue;
    found.set(ours.id, again.id);
    taken.add(again.id);
  }
  return found;
}

function shareTime(one: OutagePlace, other: OutagePlace): boolean {
  const end = ({ endedAt }: OutagePlace) => endedAt ?? Number.POSITIVE_INFINITY;
  return one.onsetAt < end(other) && other.onsetAt < end(one);
}

const sharePlace = (one: OutagePlace, other: OutagePlace): boolean =>
  one.zones.some((key) => {
    const zone = zoneOfKey(key);
    return other.zones.some((again) => {
      const overlapping = zoneOfKey(again);
      return zone !== null && overlapping !== null && zonesOverlap(zone, overlapping);
    });
  });
