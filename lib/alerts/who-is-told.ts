import { type Zone, zoneWithin } from "@/lib/catalog/zones";
import { concerns, type Scope } from "@/lib/comparison/scope";
import type { OutageChange } from "@/lib/outages/events/event";
import { isEverything, zonesOfPlace, zoneTouches } from "./place";
import type { Interest } from "./subscription";

/** What happened to an outage, as far as it decides who is told. */
export interface OutageNews {
  kind: OutageChange;
  /** Where and how sure it was then. */
  zone: Zone;
  tier: "signal" | "confirmed";
  /** Where it was before. */
  earlier: readonly Zone[];
}

/** Whether an outage holds more than it ever did. */
const hasWidened = ({ zone, earlier }: OutageNews): boolean =>
  earlier.every((before) => zoneWithin(before, zone)) && !earlier.some((before) => zoneWithin(zone, before));

/**
 * Whether somebody is told of this. That it subsides, or moves without growing, is no news to who was told of it; a place
 * that it reaches for the first time is told as of a new outage. The end of one that was never confirmed is told only
 * to who was told that it began; and whoever was told of one hears that it was withdrawn.
 */
export function wantsOutageNews(interest: Interest, news: OutageNews): boolean {
  const { kind, zone, tier, earlier } = news;
  const wants = (wish: string) => interest.wants.includes(wish);
  const touches = zoneTouches(zone, interest);
  const touched = earlier.some((before) => zoneTouches(before, interest));
  switch (kind) {
    case "opened":
    case "confirmed":
    case "reopened":
      return touches && wants(tier);
    case "placed":
      return touches && wants(tier) && (!touched || hasWidened(news));
    case "ended":
      return (touches || touched) && wants("end") && (tier === "confirmed" || wants("signal"));
    case "unconfirmed":
      return (touches || touched) && wants("confirmed");
    case "withdrawn":
      return (touches || touched) && (wants("signal") || (tier === "confirmed" && wants("confirmed")));
    case "returned":
    case "subsiding":
    case "active again":
      return false;
  }
}

/** Whether an official incident is about a place. One that names nothing is about everything, and nothing in particular. */
export const isAboutPlace = (scope: Scope, interest: Interest): boolean =>
  isEverything(interest) || zonesOfPlace(interest).some((zone) => concerns(scope, zone));

/** Whether somebody is told what the official page did with an incident. */
export const wantsIncidentNews = (interest: Interest, scope: Scope): boolean =>
  interest.wants.includes("official") && isAboutPlace(scope, interest);

/**
 * Whether somebody who waits is told that it is back, now that an outage or an incident about these zones or this scope is
 * over: not while another outage is open in their place.
 */
export function isBack(
  interest: Interest,
  over: { zones: readonly Zone[] } | { scope: Scope },
  openZones: readonly Zone[],
): boolean {
  if (!interest.wants.includes("back")) return false;
  if (openZones.some((zone) => zoneTouches(zone, interest))) return false;
  return "zones" in over
    ? over.zones.some((zone) => zoneTouches(zone, interest))
    : isAboutPlace(over.scope, interest);
}
