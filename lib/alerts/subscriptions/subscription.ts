import { modelOf, models } from "@/lib/catalog/models";
import { surfaceOf, surfaces } from "@/lib/catalog/surfaces";
import { type Zone, zoneHolds, zoneName, zoneOfFilter } from "@/lib/catalog/zones";
import { formatList } from "@/lib/words/lists";

/** What a person can be notified about. */
export const topics = {
  signal: "Possible outages, not confirmed yet",
  confirmed: "Confirmed outages",
  end: "The end of an outage",
  official: "Posts on the official status page",
} as const;
export type Topic = keyof typeof topics;
export const topicIds = Object.keys(topics) as Topic[];

/** The part of Claude that a subscription is about: these surfaces on these models. An empty list means all of them. */
export interface AlertFilter {
  surfaces: readonly string[];
  models: readonly string[];
}

/** What a subscription wants to hear about. */
export interface Criteria extends AlertFilter {
  /** Topics, or only `back` for one message when it is over. */
  wants: readonly string[];
}

/** No messages between these minutes of the day, in this IANA time zone. They span midnight if `from` is later than `until`. */
export interface QuietHours {
  from: number;
  until: number;
  zone: string;
}

/** Whether a filter includes everything. */
export const isUnfiltered = ({ surfaces: some, models: others }: AlertFilter): boolean =>
  some.length === 0 && others.length === 0;

/** Whether a zone and a filter share a cell. */
export const filterOverlaps = (filter: AlertFilter, zone: Zone): boolean =>
  idsOr(filter.surfaces, surfaces).some((surface) =>
    idsOr(filter.models, models).some((model) => zoneHolds(zone, surface, model)),
  );

const idsOr = (chosen: readonly string[], all: readonly { id: string }[]) =>
  chosen.length > 0 ? chosen : all.map(({ id }) => id);

/** The zones that a filter consists of. */
export function zonesOfAlertFilter(filter: AlertFilter): Zone[] {
  const chosenSurfaces = filter.surfaces.length > 0 ? filter.surfaces : [null];
  const chosenModels = filter.models.length > 0 ? filter.models : [null];
  return chosenSurfaces.flatMap((surface) => chosenModels.map((model) => zoneOfFilter(surface, model)));
}

/** A filter in words: "Claude Code and Desktop app · Opus 5", "Claude everywhere". */
export function filterName(filter: AlertFilter): string {
  if (isUnfiltered(filter)) return zoneName({ kind: "all" });
  const names = [
    filter.surfaces.map((id) => surfaceOf(id).name),
    filter.models.map((id) => modelOf(id).name),
  ];
  return names
    .filter((some) => some.length > 0)
    .map(formatList)
    .join(" · ");
}
