import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { isKnownZone, type Zone, zoneKey, zoneOfKey, zonesOverlap, zoneWithin } from "@/lib/catalog/zones";
import { type Level, levelOf } from "@/lib/outages/detection/level";
import type { Line, OfficialState, OutageSummary } from "./snapshot";

/** People in the last 30 minutes and the number on a normal day, by zone key. */
export type PeopleOf = (zone: string) => { people: number; expected: number };

/** A line for every current surface. */
export const surfaceLines = (
  peopleOf: PeopleOf,
  official: ReadonlyMap<string, OfficialState>,
  outages: readonly OutageSummary[],
): Line[] =>
  surfaces
    .filter((surface) => surface.current)
    .map(({ id, name }) => lineOf(id, name, { kind: "surface", surface: id }, peopleOf, official, outages));

/** A line for every current model, and for retired models with reports. */
export const modelLines = (
  peopleOf: PeopleOf,
  official: ReadonlyMap<string, OfficialState>,
  outages: readonly OutageSummary[],
): Line[] =>
  models
    .filter((model) => model.current || peopleOf(zoneKey({ kind: "model", model: model.id })).people > 0)
    .map(({ id, name }) => lineOf(id, name, { kind: "model", model: id }, peopleOf, official, outages));

function lineOf(
  id: string,
  name: string,
  zone: Zone & { kind: "surface" | "model" },
  peopleOf: PeopleOf,
  official: ReadonlyMap<string, OfficialState>,
  outages: readonly OutageSummary[],
): Line {
  const { people, expected } = peopleOf(zoneKey(zone));
  const level = raisedLevel(levelOf(people, expected), zone, outages);
  return {
    id,
    name,
    level,
    people,
    expected: Math.round(expected * 10) / 10,
    official: official.get(id) ?? null,
  };
}

/**
 * The level of a zone, raised by open outages so that it is never green over one. A zone that overlaps an open outage
 * is at least "elevated". It is "outage" inside a confirmed outage, and if it overlaps one and is itself above normal.
 */
export function raisedLevel(level: Level, zone: Zone, outages: readonly OutageSummary[]): Level {
  if (!isKnownZone(zone)) return level;
  const overlapping = outages
    .filter((outage) => outage.phase !== "ended")
    .map((outage) => ({ tier: outage.tier, zone: zoneOfKey(outage.zone) ?? ({ kind: "all" } as const) }))
    .filter((outage) => zonesOverlap(outage.zone, zone));
  const failing = overlapping.some(
    (outage) => outage.tier === "confirmed" && (level === "elevated" || zoneWithin(zone, outage.zone)),
  );
  return failing ? "outage" : overlapping.length > 0 ? "elevated" : level;
}
