import { zoneKey, zonesOverlap } from "@/lib/catalog/zones";
import { deviations, quorum } from "./level";
import type { Observation, Outage } from "./outage";

/** Fewest people, and deviations above the usual, with which a signal is raised. */
const signalPeople = 5;
const signalDeviations = 5;
/** A subsiding outage ends when it stayed low for this long: `detection.md`, "When is it over?". */
const endAfterMinutes = 20;
/** Counted low: at most this share of the peak, and within two deviations of the usual. */
const lowShareOfPeak = 0.2;
const lowDeviations = 2;

/**
 * The outages after looking at every zone once: new ones, and the open ones as they are now. The provisional
 * rule: one alarm a tick, for the zone whose excess is least like chance. `now` decides, nothing else.
 */
export function advanceOutages(
  open: readonly Outage[],
  seen: readonly Observation[],
  now: Date,
  newId: () => string,
): Outage[] {
  const byZone = new Map(seen.map((observation) => [zoneKey(observation.zone), observation]));
  const advanced = open.map((outage) => advance(outage, byZone.get(zoneKey(outage.zone)), now));
  const candidate = seen
    .filter(isSignal)
    .filter((observation) => !advanced.some((outage) => zonesOverlap(outage.zone, observation.zone)))
    .reduce<Observation | null>(
      (best, next) => (best && surprise(best) >= surprise(next) ? best : next),
      null,
    );
  return candidate ? [...advanced, opened(candidate, now, newId())] : advanced;
}

const isSignal = ({ people, expected }: Observation) =>
  people >= signalPeople && deviations(people, expected) >= signalDeviations;

/** Log likelihood ratio of the excess (Poisson), the scan statistic of Kulldorff. */
function surprise({ people, expected }: Observation): number {
  const usual = Math.max(expected, 0.1);
  return people * Math.log(people / usual) - (people - usual);
}

const tierOf = ({ zone, people }: Observation) => (people >= quorum[zone.kind] ? "confirmed" : "signal");

function opened(seen: Observation, now: Date, id: string): Outage {
  return {
    id,
    zone: seen.zone,
    tier: tierOf(seen),
    phase: "active",
    onsetAt: now,
    alarmAt: now,
    endedAt: null,
    changedAt: now,
    people: seen.people,
    peakPeople: seen.people,
    peakAt: now,
    symptom: seen.symptom,
  };
}

function advance(outage: Outage, seen: Observation | undefined, now: Date): Outage {
  if (!seen || now < outage.changedAt) return outage;
  const next: Outage = { ...outage, people: seen.people, symptom: seen.symptom ?? outage.symptom };
  if (seen.people > outage.peakPeople) Object.assign(next, { peakPeople: seen.people, peakAt: now });
  if (tierOf(seen) === "confirmed") next.tier = "confirmed";
  const low =
    deviations(seen.people, seen.expected) < lowDeviations || seen.people <= lowShareOfPeak * next.peakPeople;
  if (!low) return outage.phase === "active" ? next : { ...next, phase: "active", changedAt: now };
  if (outage.phase === "active") return { ...next, phase: "subsiding", changedAt: now };
  const lowMinutes = (now.getTime() - outage.changedAt.getTime()) / 60_000;
  return lowMinutes < endAfterMinutes ? next : { ...next, phase: "ended", changedAt: now, endedAt: now };
}
