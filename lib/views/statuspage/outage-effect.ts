import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import type { Zone } from "@/lib/catalog/zones";
import type { OutageSummary } from "@/lib/snapshot/snapshot";
import type { Place } from "./ids";
import type { ComponentStatus, Indicator } from "./shape";
import { isWide, shareOf } from "./zone-reach";

/** What of an outage decides how bad it is. */
export interface OutageState extends Pick<OutageSummary, "tier" | "phase"> {
  zone: Zone;
}

/**
 * What an outage alone makes of a component. A signal, one that subsides, and one that is elsewhere but shares cells
 * with it: degraded. A confirmed one that goes on: a major outage where it takes all of the component, a partial one
 * where it names a part of it. Never operational before the outage has ended.
 */
export function statusUnder({ zone, tier, phase }: OutageState, place: Place): ComponentStatus {
  const share = shareOf(zone, place);
  if (phase === "ended" || share === "none") return "operational";
  if (tier === "signal" || phase === "subsiding" || share === "passing") return "degraded_performance";
  return share === "whole" ? "major_outage" : "partial_outage";
}

/** An outage's impact: a signal is minor; a confirmed one critical over several surfaces and families, else major. */
export const impactOf = ({ tier, zone }: Pick<OutageState, "tier" | "zone">): Indicator =>
  tier === "signal" ? "minor" : isWide(zone) ? "critical" : "major";

/** All surfaces and models that can be a component; "not sure" is no place. */
const places: readonly (Place & { current: boolean })[] = [
  ...surfaces.map(({ id, current }) => ({ kind: "surface" as const, id, current })),
  ...models.map(({ id, current }) => ({ kind: "model" as const, id, current })),
].filter(({ id }) => id !== "not-sure");

/** The components that an outage is about: current ones that it takes or names; retired ones where it names no other. */
export function placesOf(zone: Zone): Place[] {
  const about = places.filter((place) => ["whole", "part"].includes(shareOf(zone, place)));
  return about
    .filter(({ kind, current }) => current || !about.some((other) => other.kind === kind && other.current))
    .map(({ kind, id }) => ({ kind, id }));
}

/** The zone of a surface or model. */
export const zoneOfPlace = ({ kind, id }: Place): Zone =>
  kind === "surface" ? { kind, surface: id } : { kind, model: id };
