import { type Zone, zoneKey, zonesOverlap } from "@/lib/catalog/zones";
import type { Outage } from "@/lib/outages/detection/outage";
import { smallestEnclosingZone, zonePlan } from "@/lib/outages/detection/zone-plan";

/**
 * Combines outages that are the same failure, earliest alarm first. The result has the ID, onset, alarm and evidence of
 * the first, and ends with the last. Its zone is the smallest that contains all their zones.
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
        (sum, part, at) => combinedPeople(sum, part.people, shareNothing(part, all.slice(0, at + 1))),
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

/** Whether no person can have been counted in two of them, because their times or zones do not overlap. */
const shareNothing = (part: Span, others: readonly Span[]) =>
  others.every((other) => {
    const end = ({ endedAt }: Span) => endedAt?.getTime() ?? Number.POSITIVE_INFINITY;
    const apart = part.onsetAt.getTime() >= end(other) || other.onsetAt.getTime() >= end(part);
    return apart || !zonesOverlap(part.zone, other.zone);
  });

/** People of two outages: the sum, or the larger number if people may have been counted in both. */
const combinedPeople = (one: number, other: number, apart: boolean) =>
  apart ? one + other : Math.max(one, other);

function symptomsOf(all: readonly Outage[]): Outage["symptoms"] {
  const people = new Map<string, number>();
  all.forEach((part, at) => {
    const apart = shareNothing(part, all.slice(0, at));
    for (const { symptom, people: seen } of part.symptoms)
      people.set(symptom, combinedPeople(people.get(symptom) ?? 0, seen, apart));
  });
  return [...people]
    .map(([symptom, seen]) => ({ symptom, people: seen }))
    .sort((one, other) => other.people - one.people);
}

type Event = Outage["events"][number];

/**
 * The events of several outages that are one failure, in order of time. A later alarm reopens the outage, or updates
 * its zone while it is open. It ends with the last of them.
 */
export function joinEvents(all: readonly Pick<Outage, "events">[]): Event[] {
  const inOrder = all
    .flatMap(({ events }, part) => events.map((event) => ({ event, part })))
    .sort((one, other) => Date.parse(one.event.at) - Date.parse(other.event.at));
  const open = new Set<number>();
  const joined: Event[] = [];
  for (const { event, part } of inOrder) {
    const alone = open.size === 0 || (open.size === 1 && open.has(part));
    const kind = kindOf(event, alone, joined);
    if (event.kind === "opened" || event.kind === "reopened") open.add(part);
    if (event.kind === "ended") open.delete(part);
    if (kind) joined.push({ ...event, kind });
  }
  return joined;
}

function kindOf({ kind }: Event, alone: boolean, before: readonly Event[]): Event["kind"] | null {
  switch (kind) {
    case "opened":
      return before.length === 0 ? "opened" : alone ? "reopened" : "placed";
    case "reopened":
      return alone ? "reopened" : "placed";
    case "confirmed":
      return before.some((event) => event.kind === "confirmed") ? null : "confirmed";
    case "placed":
      return "placed";
    default:
      return alone ? kind : null;
  }
}
