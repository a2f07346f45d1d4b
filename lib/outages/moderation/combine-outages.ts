import { type Zone, zoneKey, zonesOverlap } from "@/lib/catalog/zones";
import type { Outage } from "@/lib/outages/detection/outage";
import { smallestEnclosingZone } from "@/lib/outages/detection/smallest-enclosing-zone";
import { zonePlan } from "@/lib/outages/detection/zone-plan";
import { joinEvents } from "./join-events";

/**
 * One outage of several that were found to be the same failure, earliest alarm first: with the id, onset, alarm and
 * evidence of the first, over when all are. Its zone is the smallest that holds all of theirs.
 */
export function combineOutages(first: Outage, later: readonly Outage[]): Outage {
  if (later.length === 0) return first;
  const all = [first, ...later];
  const zone = smallestEnclosingZone(
    all.map((part) => part.zone),
    zonePlan(),
  );
  const most = all.reduce((one, other) => (other.peakPeople > one.peakPeople ? other : one));
  const confirmed = all.flatMap(({ confirmedAt }) => confirmedAt ?? []);
  const open = all.filter(({ endedAt }) => endedAt === null);
  return {
    ...first,
    zone,
    zones: all.flatMap((part, at) => [
      ...part.zones,
      ...(at === all.length - 1 && part.zones.at(-1)?.zone !== zoneKey(zone)
        ? [{ zone: zoneKey(zone), since: part.alarmAt.toISOString() }]
        : []),
    ]),
    tier: all.some(({ tier }) => tier === "confirmed") ? "confirmed" : "signal",
    phase:
      open.length === 0 ? "ended" : open.some(({ phase }) => phase === "active") ? "active" : "subsiding",
    confirmedAt: confirmed.length > 0 ? earliest(confirmed) : null,
    endedAt: open.length > 0 ? null : latest(all.flatMap(({ endedAt }) => endedAt ?? [])),
    changedAt: latest(all.map(({ changedAt }) => changedAt)),
    people: all
      .slice(1)
      .reduce(
        (sum, part, at) => togetherPeople(sum, part.people, shareNothing(part, all.slice(0, at + 1))),
        first.people,
      ),
    peakPeople: most.peakPeople,
    peakAt: most.peakAt,
    symptoms: symptomsOf(all),
    removals: all.flatMap(({ removals }) => removals ?? []),
    events: joinEvents(all),
  };
}

const earliest = (times: readonly Date[]) => new Date(Math.min(...times.map(Number)));
const latest = (times: readonly Date[]) => new Date(Math.max(...times.map(Number)));

type Span = { zone: Zone; onsetAt: Date; endedAt: Date | null };

/** Whether nobody can have been counted in two of them: they lie apart in time or in place. */
const shareNothing = (part: Span, others: readonly Span[]) =>
  others.every((other) => {
    const end = ({ endedAt }: Span) => endedAt?.getTime() ?? Number.POSITIVE_INFINITY;
    const apart = part.onsetAt.getTime() >= end(other) || other.onsetAt.getTime() >= end(part);
    return apart || !zonesOverlap(part.zone, other.zone);
  });

/** People of two together: their sum, or at least the greater where somebody may be counted in both. */
const togetherPeople = (one: number, other: number, apart: boolean) =>
  apart ? one + other : Math.max(one, other);

function symptomsOf(all: readonly Outage[]): Outage["symptoms"] {
  const people = new Map<string, number>();
  all.forEach((part, at) => {
    const apart = shareNothing(part, all.slice(0, at));
    for (const { symptom, people: seen } of part.symptoms)
      people.set(symptom, togetherPeople(people.get(symptom) ?? 0, seen, apart));
  });
  return [...people]
    .map(([symptom, seen]) => ({ symptom, people: seen }))
    .sort((one, other) => other.people - one.people);
}
