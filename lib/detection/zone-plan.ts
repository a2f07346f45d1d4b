import { models } from "@/lib/catalog/models";
import { surfaces } from "@/lib/catalog/surfaces";
import { symptoms } from "@/lib/catalog/symptoms";
import { type Zone, type ZoneKind, zoneHolds, zoneKey, zoneKinds } from "@/lib/catalog/zones";

/** A zone that is scanned: usually one of the catalog's, `pair` two families that fail together. */
export interface ScannedZone {
  index: number;
  /** The catalog's key; of a pair both keys with a plus between. */
  key: string;
  kind: ZoneKind | "pair";
  zones: readonly Zone[];
  /** The bit of a report's `counted` by which it counts here. */
  bit: number;
  /** Which cells it holds, by cell index (not-sure cells only where the zone does not ask). */
  holds: readonly boolean[];
}

interface PlannedCell {
  surface: string;
  model: string;
  /** Indexes of the zones that hold it. */
  zones: readonly number[];
}

/** The catalog's cells, zones and symptoms by index: made once, the same wherever the catalog is the same. */
export interface ZonePlan {
  zones: readonly ScannedZone[];
  cells: readonly PlannedCell[];
  symptoms: readonly string[];
  /** Whether two zones, by index, have a cell in common. */
  overlap(a: number, b: number): boolean;
  cellIndex(surface: string, model: string): number | undefined;
  symptomIndex(symptom: string): number;
  /** The scanned zone with this key. */
  zoneOf(key: string): ScannedZone | undefined;
}

const scannable = (): { kind: ZoneKind | "pair"; zones: Zone[] }[] => {
  const knownSurfaces = surfaces.filter((surface) => surface.id !== "not-sure");
  const knownModels = models.filter((model) => model.id !== "not-sure");
  const families = [...new Set(knownModels.map((model) => model.family))];
  const single = (zone: Zone) => ({ kind: zone.kind, zones: [zone] });
  return [
    single({ kind: "all" }),
    ...(["chat", "developer"] as const).map((group) => single({ kind: "group", group })),
    {
      kind: "pair",
      zones: [
        { kind: "family", family: "opus" },
        { kind: "family", family: "sonnet" },
      ],
    },
    ...families.map((family) => single({ kind: "family", family })),
    ...knownModels.map((model) => single({ kind: "model", model: model.id })),
    ...knownSurfaces.map((surface) => single({ kind: "surface", surface: surface.id })),
    ...knownSurfaces.flatMap((surface) =>
      knownModels.map((model) => single({ kind: "cell", surface: surface.id, model: model.id })),
    ),
  ];
};

/** The plan of the present catalog. */
export function zonePlan(): ZonePlan {
  const pairs = surfaces.flatMap((surface) =>
    models.map((model) => ({ surface: surface.id, model: model.id })),
  );
  const zones = scannable().map(
    ({ kind, zones: parts }, index): ScannedZone => ({
      index,
      key: parts.map(zoneKey).join("+"),
      kind,
      zones: parts,
      bit: 1 << zoneKinds.indexOf(kind === "pair" ? "family" : kind),
      holds: pairs.map(({ surface, model }) => parts.some((zone) => zoneHolds(zone, surface, model))),
    }),
  );
  const cells = pairs.map(({ surface, model }, at) => ({
    surface,
    model,
    zones: zones.filter((zone) => zone.holds[at]).map((zone) => zone.index),
  }));
  const cellAt = new Map(pairs.map(({ surface, model }, at) => [`${surface}/${model}`, at]));
  const symptomList: readonly string[] = symptoms.map((symptom) => symptom.id);
  const other = symptomList.indexOf("other");
  const symptomAt = new Map(symptomList.map((id, at) => [id, at]));
  const zoneAt = new Map(zones.map((zone) => [zone.key, zone]));
  const overlaps = zones.map((a) =>
    zones.map((b) => a.holds.some((held, cell) => held && b.holds[cell] === true)),
  );
  return {
    zones,
    cells,
    overlap: (a, b) => overlaps[a]?.[b] === true,
    symptoms: symptomList,
    cellIndex: (surface, model) => cellAt.get(`${surface}/${model}`),
    symptomIndex: (symptom) => symptomAt.get(symptom) ?? other,
    zoneOf: (key) => zoneAt.get(key),
  };
}
