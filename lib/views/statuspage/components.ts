import { modelOf, models } from "@/lib/catalog/models";
import { surfaceOf, surfaces } from "@/lib/catalog/surfaces";
import { placeNow } from "@/lib/snapshot/place-now";
import type { Snapshot } from "@/lib/snapshot/snapshot";
import { componentStatus } from "./component-status";
import { componentIdOf, groupIdOf, type Place, pageId } from "./ids";
import { componentStatuses, type StatuspageComponent, worstOf } from "./shape";

/** The feed wants a date, and the catalog keeps none: the beginning of the year in which it was made. */
const madeAt = "2026-01-01T00:00:00.000Z";

const groups = [
  { kind: "surface", name: "Surfaces", description: "Where people use Claude." },
  { kind: "model", name: "Models", description: "Models of Claude, on whatever surface." },
] as const;

/** All components: each group, followed by what is in it, in the catalog's order. */
export const componentsOf = (snapshot: Snapshot): StatuspageComponent[] =>
  groups.flatMap(({ kind, name, description }, at) => {
    const inside = idsOf(snapshot, kind).map((id) => componentOf(snapshot, { kind, id }));
    const group = {
      ...rowOf(snapshot, groupIdOf(kind), name, at + 1),
      status: worstOf(
        componentStatuses,
        inside.map(({ status }) => status),
      ),
      description,
      group: true,
      components: inside.map(({ id }) => id),
    };
    return [group, ...inside];
  });

const catalog: Record<Place["kind"], readonly { id: string; current: boolean }[]> = {
  surface: surfaces,
  model: models,
};

/** Current surfaces or models, and retired models of which people report now; "not sure" is no place. */
function idsOf(snapshot: Snapshot, kind: Place["kind"]): string[] {
  const shown = new Set(snapshot[`${kind}s`].map(({ id }) => id));
  return catalog[kind].flatMap(({ id, current }) =>
    id !== "not-sure" && (current || shown.has(id)) ? [id] : [],
  );
}

/** One surface or model as a component, whether it is in the list of all of them or not. */
function componentOf(snapshot: Snapshot, place: Place): StatuspageComponent {
  const { kind, id } = place;
  const now = kind === "surface" ? placeNow(snapshot, id, null) : placeNow(snapshot, null, id);
  if (now === null) throw new Error(`There is no component for ${kind} ${id}.`);
  const position = 1 + catalog[kind].findIndex((one) => one.id === id);
  return {
    ...rowOf(snapshot, componentIdOf(place), nameOf(place), position),
    ...componentStatus(snapshot, place, now),
    group_id: groupIdOf(kind),
  };
}

/** Components by place, each made when first asked for. */
export function componentsBy(snapshot: Snapshot): (place: Place) => StatuspageComponent {
  const made = new Map<string, StatuspageComponent>();
  return (place) => {
    const id = componentIdOf(place);
    const component = made.get(id) ?? componentOf(snapshot, place);
    made.set(id, component);
    return component;
  };
}

export const nameOf = ({ kind, id }: Place): string => (kind === "surface" ? surfaceOf : modelOf)(id).name;

const rowOf = ({ countsReadAt }: Snapshot, id: string, name: string, position: number) => ({
  id,
  name,
  status: componentStatuses[0],
  created_at: madeAt,
  updated_at: countsReadAt,
  position,
  description: null,
  showcase: false,
  start_date: null,
  group_id: null,
  page_id: pageId,
  group: false,
  only_show_if_degraded: false,
});
