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
  /** The bit of `counted` for this kind of zone. */
  bit: number;
  /** Indexes of the zones it is the sum of; empty for a counted zone. We do not scan sums, but outages can move there. */
  parts: readonly number[];
  /** Which cells it contains, by cell index. "Not sure" cells are in it only if the zone does not specify that part. */
  holds: readonly boolean[];
}

interface PlannedCell {
  surface: string;
  model: string;
  /** Indexes of the counted zones that contain it. */
  zones: readonly number[];
}

/** The cells, zones and symptoms of the catalog by index. Equal catalogs give equal plans. */
export interface ZonePlan {
  zones: readonly ScannedZone[];
  cells: readonly PlannedCell[];
  symptoms: readonly string[];
  /** Whether two zones, by index, share a cell. */
  overlap(a: number, b: number): boolean;
  /** Whether zone `a` contains every cell of zone `b`, and more. */
  contains(a: number, b: number): boolean;
  cellIndex(surface: string, model: string): number | undefined;
  symptomIndex(symptom: string): number;
  /** The zone with this key. */
  zoneOf(key: string): ScannedZone | undefined;
}

/** The part of the catalog that a plan is built from. */
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

/** Two models, and one model on the chat or developer surfaces. These can fail, but there are too many to scan. */
const sumZones = ({ models }: PlannedCatalog): Zone[] => {
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

let currentPlan: ZonePlan | undefined;

/** The plan of the current catalog, always the same object. */
export function zonePlan(): ZonePlan {
  currentPlan ??= zonePlanOf({ surfaces, models });
  return currentPlan;
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
    ...sumZones(catalog).map((zone, at) => {
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
  // Sets of cells as bits, because comparing all zones cell by cell takes most of a second.
  const sets = zones.map(({ holds }) => BigInt(`0b${holds.map((held) => (held ? 1 : 0)).join("")}`));
  const overlaps = sets.map((a) => sets.map((b) => (a & b) !== 0n));
  const containsMore = sets.map((a, at) => sets.map((b, other) => at !== other && (a | b) === a));
  return {
    zones,
    cells,
    overlap: (a, b) => overlaps[a]?.[b] === true,
    contains: (a, b) => containsMore[a]?.[b] === true,
    symptoms: symptomList,
    cellIndex: (surface, model) => cellAt.get(`${surface}/${model}`),
    symptomIndex: (symptom) => symptomAt.get(symptom) ?? other,
    zoneOf: (key) => zoneAt.get(key),
  };
}

/** The zone of the plan with the fewest cells that contains all these zones; everything if there is no smaller one. */
export function smallestEnclosingZone(zones: readonly Zone[], plan: ZonePlan): Zone {
  const size = (holds: readonly boolean[]) => holds.filter(Boolean).length;
  const [smallest] = plan.zones
    .filter((outer) => zones.every((zone) => zoneWithin(zone, outer.zone)))
    .sort((one, other) => size(one.holds) - size(other.holds));
  return smallest?.zone ?? { kind: "all" };
}
