import { modelOf, models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { cellsOf, hasId, type Zone } from "@/lib/catalog/zones";
import type { OutageSummary } from "@/lib/snapshot/snapshot";
import type { Place } from "./ids";
import type { ComponentStatus, Indicator } from "./shape";

/** What decides how bad an outage is. */
export interface OutageState extends Pick<OutageSummary, "tier" | "phase"> {
  zone: Zone;
}

/**
 * The status that an outage alone gives a component. A signal, a subsiding outage, or one elsewhere that shares cells
 * means degraded. A confirmed active outage means a major outage if it covers the whole component, and a partial outage
 * if it names a part of it. The component is never operational before the outage has ended.
 */
export function statusUnder({ zone, tier, phase }: OutageState, place: Place): ComponentStatus {
  const share = overlapWith(zone, place);
  if (phase === "ended" || share === "none") return "operational";
  if (tier === "signal" || phase === "subsiding" || share === "passing") return "degraded_performance";
  return share === "whole" ? "major_outage" : "partial_outage";
}

/**
 * An outage's impact. A signal is minor. A confirmed outage over several surfaces and families is critical, any other
 * is major.
 */
export const impactOf = ({ tier, zone }: Pick<OutageState, "tier" | "zone">): Indicator =>
  tier === "signal" ? "minor" : isWide(zone) ? "critical" : "major";

/** All surfaces and models that can be a component. "Not sure" cannot. */
const places: readonly (Place & { current: boolean })[] = [
  ...surfaces.map(({ id, current }) => ({ kind: "surface" as const, id, current })),
  ...models.map(({ id, current }) => ({ kind: "model" as const, id, current })),
].filter(({ id }) => id !== "not-sure");

/**
 * The components of an outage: current ones that it covers or names, and retired ones only if there is no current one.
 */
export function placesOf(zone: Zone): Place[] {
  const about = places.filter((place) => ["whole", "part"].includes(overlapWith(zone, place)));
  return about
    .filter(({ kind, current }) => current || !about.some((other) => other.kind === kind && other.current))
    .map(({ kind, id }) => ({ kind, id }));
}

/** The zone of a surface or model. */
export const zoneOfPlace = ({ kind, id }: Place): Zone =>
  kind === "surface" ? { kind, surface: id } : { kind, model: id };

/**
 * Whether a zone covers the whole of a surface or model, names a part of it (one model of a surface), or only shares
 * cells with it, as a surface's outage does with every model.
 */
export function overlapWith(zone: Zone, { kind, id }: Place): "whole" | "part" | "passing" | "none" {
  const { surfaces, models } = cellsOf(zone);
  const [own, other] = kind === "surface" ? [surfaces, models] : [models, surfaces];
  if (!hasId(own, id)) return "none";
  if (other === "every") return "whole";
  return own === "every" ? "passing" : "part";
}

/** Whether a zone covers several surfaces and several families of models. */
function isWide(zone: Zone): boolean {
  const { surfaces, models } = cellsOf(zone);
  const families = models === "every" ? null : new Set([...models].map((id) => modelOf(id).family));
  return (surfaces === "every" || surfaces.size > 1) && (families === null || families.size > 1);
}
