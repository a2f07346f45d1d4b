import { type Model, models } from "@/lib/catalog/models";
import { type Surface, surfaces } from "@/lib/catalog/surfaces";
import { symptoms } from "@/lib/catalog/symptoms";
import {
  cellsHold,
  cellsOf,
  countedKind,
  type Zone,
  zoneKey,
  zoneKinds,
  zoneWithin,
} from "@/lib/catalog/zones";

/** A zone of the plan. */
export interface ScannedZone {
  index: number;
  key: string;
  kind: Zone["kind"];
  zone: Zone;
  /** The bit of a report's `counted` by which it counts here. */
  bit: number;
  /** Indexes of the zones that it is the sum of; empty for one that is counted itself. A sum is not scanned: outages are only placed there. */
  parts: readonly number[];
  /** Which cells it holds, by cell index (not-sure cells only where the zone does not ask). */
  holds: readonly boolean[];
}

interface PlannedCell {
  surface: string;
  model: string;
  /** Indexes of the counted zones that hold it. */
  zones: readonly number[];
}

/** The catalog's cells, zones and symptoms by index: made once, the same wherever the catalog is the same. */
export interface ZonePlan {
  zones: readonly ScannedZone[];
  cells: readonly PlannedCell[];
  symptoms: readonly string[];
  /** Whether two zones, by index, have a cell in common. */
  overlap(a: number, b: number): boolean;
  /** Whether zone `a` holds every cell of zone `b`, and more. */
  contains(a: number, b: number): boolean;
  cellIndex(surface: string, model: string): number | undefined;
  symptomIndex(symptom: string): number;
  /** The scanned zone with this key. */
  zoneOf(key: string): ScannedZone | undefined;
}

/** Of what a plan is made. */
export interface PlannedCatalog {
  surfaces: readonly Surface[];
  models: readonly Model[];
}

const scannable = ({ surfaces, models }: PlannedCatalog): Zone[] => {
  const knownSurfaces = surfaces.filter((surface) => surface.id !== "not-sure");
  const knownModels = models.filter((model) => model.id !== "not-sure");
  const families = [...new Set(knownModels.map((model) => model.family))];
  return [
    { kind: "all" },
    ...(["chat", "developer"] as const).map((group): Zone => ({ kind: "group", group })),
    { kind: "families", families: ["opus", "sonnet"] },
    ...families.map((family): Zone => ({ kind: "family", family })),
    ...knownModels.map((model): Zone => ({ kind: "model", model: model.id })),
    ...knownSurfaces.map((surface): Zone => ({ kind: "surface", surface: surface.id })),
    ...knownSurfaces.flatMap((surface) =>
      knownModels.map((model): Zone => ({ kind: "cell", surface: surface.id, model: model.id })),
    ),
  ];
};

/** Two models together, and one model on the chat apps or the developer surfaces: what fails may be that, but they are too many to scan. */
const placeable = ({ models }: PlannedCatalog): Zone[] => {
  const named = models.filter((model) => model.id !== "not-sure" && model.current).map((model) => model.id);
  return [
    ...named.flatMap((one, at) =>
      named.slice(at + 1).map((other): Zone => ({ kind: "models", models: [one, other] })),
    ),
    ...named.flatMap((model) =>
      (["chat", "developer"] as const).map((group): Zone => ({ kind: "part", group, model })),
    ),
  ];
};

let made: ZonePlan | undefined;

/** The plan of the present catalog; always the same one, as nothing in it ever changes. */
export function zonePlan(): ZonePlan {
  made ??= zonePlanOf({ surfaces, models });
  return made;
}

/** The plan of a catalog. */
export function zonePlanOf(catalog: PlannedCatalog): ZonePlan {
  const { surfaces, models } = catalog;
  const pairs = surfaces.flatMap((surface) =>
    models.map((model) => ({ surface: surface.id, model: model.id })),
  );
  const inPlan = (zone: Zone, index: number): ScannedZone => {
    const held = cellsOf(zone);
    return {
      index,
      key: zoneKey(zone),
      kind: zone.kind,
      zone,
      bit: 1 << zoneKinds.indexOf(countedKind(zone)),
      parts: [],
      holds: pairs.map(({ surface, model }) => cellsHold(held, surface, model)),
    };
  };
  const scanned = scannable(catalog).map(inPlan);
  const zones = [
    ...scanned,
    ...placeable(catalog).map((zone, at) => {
      const within = scanned.filter((part) => part.kind === countedKind(zone) && zoneWithin(part.zone, zone));
      return { ...inPlan(zone, scanned.length + at), parts: within.map(({ index }) => index) };
    }),
  ];
  const cells = pairs.map(({ surface, model }, at) => ({
    surface,
    model,
    zones: scanned.filter((zone) => zone.holds[at]).map((zone) => zone.index),
  }));
  const cellAt = new Map(pairs.map(({ surface, model }, at) => [`${surface}/${model}`, at]));
  const symptomList: readonly string[] = symptoms.map((symptom) => symptom.id);
  const other = symptomList.indexOf("other");
  const symptomAt = new Map(symptomList.map((id, at) => [id, at]));
  const zoneAt = new Map(zones.map((zone) => [zone.key, zone]));
  // Sets of cells as bits: comparing all zones cell by cell takes most of a second.
  const sets = zones.map(({ holds }) => BigInt(`0b${holds.map((held) => (held ? 1 : 0)).join("")}`));
  const overlaps = sets.map((a) => sets.map((b) => (a & b) !== 0n));
  const holdsMore = sets.map((a, at) => sets.map((b, other) => at !== other && (a | b) === a));
  return {
    zones,
    cells,
    overlap: (a, b) => overlaps[a]?.[b] === true,
    contains: (a, b) => holdsMore[a]?.[b] === true,
    symptoms: symptomList,
    cellIndex: (surface, model) => cellAt.get(`${surface}/${model}`),
    symptomIndex: (symptom) => symptomAt.get(symptom) ?? other,
    zoneOf: (key) => zoneAt.get(key),
  };
}
