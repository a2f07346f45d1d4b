import { type FamilyId, modelIds, modelOf, models } from "./models";
import { type Surface, surfaceIds, surfaceOf, surfaces } from "./surfaces";

/** A set of cells that can fail together and has its own count of reporters. */
export type CountedZone =
  | { kind: "cell"; surface: string; model: string }
  | { kind: "surface"; surface: string }
  | { kind: "model"; model: string }
  | { kind: "family"; family: FamilyId }
  | { kind: "group"; group: Surface["group"] }
  | { kind: "all" };

/** A set of cells that can fail together. It has its own count, or its count is the sum of others. */
export type Zone =
  | CountedZone
  | { kind: "families"; families: readonly FamilyId[] }
  | { kind: "models"; models: readonly string[] }
  /** One model on one group of surfaces. */
  | { kind: "part"; group: Surface["group"]; model: string };

/** The kinds of counted zones. This is also the order of the columns of counts and of the bits in a report's `counted`. */
export const zoneKinds = ["cell", "surface", "model", "family", "group", "all"] as const;
export type ZoneKind = (typeof zoneKinds)[number];

/** The kind of count for a zone: its own, or that of the zones that it sums. */
export function countedKind({ kind }: Zone): ZoneKind {
  switch (kind) {
    case "families":
      return "family";
    case "models":
      return "model";
    case "part":
      return "cell";
    default:
      return kind;
  }
}

/** The zone of this kind that contains a cell. */
export function zoneOfCell(kind: ZoneKind, surface: string, model: string): CountedZone {
  switch (kind) {
    case "cell":
      return { kind, surface, model };
    case "surface":
      return { kind, surface };
    case "model":
      return { kind, model };
    case "family":
      return { kind, family: modelOf(model).family };
    case "group":
      return { kind, group: surfaceOf(surface).group };
    case "all":
      return { kind };
  }
}

/** The zone of a page or query that is filtered by surface, model, both or neither. */
export function zoneOfFilter(surface: string | null, model: string | null): Zone {
  if (surface && model) return { kind: "cell", surface, model };
  if (surface) return { kind: "surface", surface };
  return model ? { kind: "model", model } : { kind: "all" };
}

/** Whether a zone can fail. We count "not sure", but it is not a real surface or model. */
export function isKnownZone(zone: Zone): boolean {
  switch (zone.kind) {
    case "cell":
      return zone.surface !== "not-sure" && zone.model !== "not-sure";
    case "surface":
      return zone.surface !== "not-sure";
    case "model":
      return zone.model !== "not-sure";
    case "family":
      return zone.family !== "none";
    case "group":
      return zone.group !== "none";
    case "families":
      return !zone.families.includes("none");
    case "models":
      return !zone.models.includes("not-sure");
    case "part":
      return zone.group !== "none" && zone.model !== "not-sure";
    case "all":
      return true;
  }
}

/** The key of a zone in the database and in links. The same zone always has the same key. */
export function zoneKey(zone: Zone): string {
  switch (zone.kind) {
    case "cell":
      return `cell:${zone.surface}/${zone.model}`;
    case "surface":
      return `surface:${zone.surface}`;
    case "model":
      return `model:${zone.model}`;
    case "family":
      return `family:${zone.family}`;
    case "group":
      return `group:${zone.group}`;
    case "families":
      return zone.families.map((family) => `family:${family}`).join("+");
    case "models":
      return zone.models.map((model) => `model:${model}`).join("+");
    case "part":
      return `part:${zone.group}/${zone.model}`;
    case "all":
      return "all";
  }
}

/** IDs of surfaces or of models. "every" also includes IDs that the catalog no longer has. */
type Ids = ReadonlySet<string> | "every";

/** A set of cells: each of these surfaces with each of these models. */
export interface Cells {
  surfaces: Ids;
  models: Ids;
}

/** The cells of a zone. All comparisons of zones use them. */
export function cellsOf(zone: Zone): Cells {
  switch (zone.kind) {
    case "cell":
      return { surfaces: new Set([zone.surface]), models: new Set([zone.model]) };
    case "surface":
      return { surfaces: new Set([zone.surface]), models: "every" };
    case "model":
      return { surfaces: "every", models: new Set([zone.model]) };
    case "family":
      return { surfaces: "every", models: modelsOf([zone.family]) };
    case "group":
      return { surfaces: surfacesOf(zone.group), models: "every" };
    case "families":
      return { surfaces: "every", models: modelsOf(zone.families) };
    case "models":
      return { surfaces: "every", models: new Set(zone.models) };
    case "part":
      return { surfaces: surfacesOf(zone.group), models: new Set([zone.model]) };
    case "all":
      return { surfaces: "every", models: "every" };
  }
}

const modelsOf = (families: readonly FamilyId[]) =>
  new Set<string>(models.filter(({ family }) => families.includes(family)).map(({ id }) => id));
const surfacesOf = (wanted: Surface["group"]) =>
  new Set<string>(surfaces.filter(({ group }) => group === wanted).map(({ id }) => id));

/** The cells of a selection. An empty list means every surface, or every model. */
export const cellsChosen = (chosen: { surfaces: readonly string[]; models: readonly string[] }): Cells => ({
  surfaces: chosen.surfaces.length > 0 ? new Set(chosen.surfaces) : "every",
  models: chosen.models.length > 0 ? new Set(chosen.models) : "every",
});

export const hasId = (ids: Ids, id: string): boolean => ids === "every" || ids.has(id);

/** Whether these cells include one cell. */
export const cellsHold = (cells: Cells, surface: string, model: string): boolean =>
  hasId(cells.surfaces, surface) && hasId(cells.models, model);

/** Whether two sets of cells have a cell in common. */
export const cellsOverlap = (one: Cells, other: Cells): boolean =>
  shareId(one.surfaces, other.surfaces) && shareId(one.models, other.models);

const shareId = (one: Ids, other: Ids) =>
  one === "every" || other === "every" || [...one].some((id) => other.has(id));

/** Whether the zone contains this cell. To check many cells, use `cellsHold` with the cells of the zone. */
export const zoneHolds = (zone: Zone, surface: string, model: string): boolean =>
  cellsHold(cellsOf(zone), surface, model);

/** Whether two zones have a cell in common. */
export const zonesOverlap = (one: Zone, other: Zone): boolean => cellsOverlap(cellsOf(one), cellsOf(other));

/** Whether every cell of `inner` is in `outer`. */
export function zoneWithin(inner: Zone, outer: Zone): boolean {
  const [within, around] = [cellsOf(inner), cellsOf(outer)];
  return (
    idsWithin(within.surfaces, around.surfaces, surfaceIds) &&
    idsWithin(within.models, around.models, modelIds)
  );
}

const idsWithin = (inner: Ids, outer: Ids, every: readonly string[]) =>
  outer === "every" || [...(inner === "every" ? every : inner)].every((id) => outer.has(id));

/** A zone in words: "Claude Code · Opus 5", "Opus models", "Claude everywhere". */
export function zoneName(zone: Zone): string {
  switch (zone.kind) {
    case "cell":
      return `${surfaceOf(zone.surface).name} · ${modelOf(zone.model).name}`;
    case "surface":
      return surfaceOf(zone.surface).name;
    case "model":
      return modelOf(zone.model).name;
    case "family":
      return `${familyName(zone.family)} models`;
    case "families":
      return `${zone.families.map(familyName).join(" and ")} models`;
    case "models":
      return zone.models.map((model) => modelOf(model).name).join(" and ");
    case "part":
      return `${zone.group === "chat" ? "Chat apps" : "Developer surfaces"} · ${modelOf(zone.model).name}`;
    case "group":
      return zone.group === "chat" ? "The chat apps" : "The developer surfaces";
    case "all":
      return "Claude everywhere";
  }
}

const familyName = (family: FamilyId) => family.charAt(0).toUpperCase() + family.slice(1);

/** The zone of a key from `zoneKey`. Null if the key is invalid. */
export function zoneOfKey(key: string): Zone | null {
  if (key === "all") return { kind: "all" };
  if (key.includes("+")) {
    const parts = key.split("+").map(zoneOfKey);
    const families = parts.flatMap((part) => (part?.kind === "family" ? [part.family] : []));
    if (families.length === parts.length) return { kind: "families", families };
    const named = parts.flatMap((part) => (part?.kind === "model" ? [part.model] : []));
    return named.length === parts.length ? { kind: "models", models: named } : null;
  }
  const [kind, rest] = splitOnce(key, ":");
  const [surface, model] = splitOnce(rest, "/");
  if (kind === "cell" && model) return { kind, surface, model };
  if (kind === "surface" && rest) return { kind, surface: rest };
  if (kind === "model" && rest) return { kind, model: rest };
  const family = models.find((candidate) => candidate.family === rest)?.family;
  if (kind === "family" && family) return { kind, family };
  const group = surfaces.find((candidate) => candidate.group === (kind === "part" ? surface : rest))?.group;
  if (kind === "part") return group && model ? { kind, group, model } : null;
  return kind === "group" && group ? { kind, group } : null;
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + mark.length)];
}
