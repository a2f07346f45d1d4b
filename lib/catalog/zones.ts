import { type FamilyId, modelOf } from "./models";
import { type Surface, surfaceOf } from "./surfaces";

/** A set of cells that can fail together, and for which reporters are counted apart. */
export type Zone =
  | { kind: "cell"; surface: string; model: string }
  | { kind: "surface"; surface: string }
  | { kind: "model"; model: string }
  | { kind: "family"; family: FamilyId }
  | { kind: "group"; group: Surface["group"] }
  | { kind: "all" };

/** The kinds of zone, in the order of the counts' columns and of the bits in a report's `counted`. */
export const zoneKinds = ["cell", "surface", "model", "family", "group", "all"] as const;
export type ZoneKind = (typeof zoneKinds)[number];

/** The zone of each kind to which a cell belongs. */
export function zoneOfCell(kind: ZoneKind, surface: string, model: string): Zone {
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

/** A zone's key: the same zone always has the same one, in the database and in links. */
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
    case "all":
      return "all";
  }
}

/** Whether the zone holds this cell. */
export const zoneHolds = (zone: Zone, surface: string, model: string): boolean =>
  zoneKey(zoneOfCell(zone.kind, surface, model)) === zoneKey(zone);
