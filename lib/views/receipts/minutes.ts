import { modelOf, models } from "@/lib/catalog/models";
import { surfaceOf, surfaces } from "@/lib/catalog/surfaces";
import { cellsChosen, type Zone } from "@/lib/catalog/zones";
import { concernsCells, incidentEnd, type Scope } from "@/lib/comparison/match";
import { covered, type Span } from "@/lib/comparison/uptime";
import type { CellRow } from "@/lib/crowd/counts/count";
import type { IncidentRecord } from "@/lib/official/record/incident";
import type { Outage } from "@/lib/outages/detection/outage";
import { minuteMs } from "@/lib/platform/time/units";
import type { PlaceMinutes } from "./receipt";

/** Sets of minutes (since 1970, `to` exclusive) behind the figures of a surface or model. */
interface MinuteSets {
  /** Confirmed outages, and outages that were only a signal. */
  confirmed: readonly Span[];
  signal: readonly Span[];
  /** Official incidents from their first post, and from the start that the status page claims. */
  official: readonly Span[];
  officialClaimed: readonly Span[];
  /** When we did not count, and when we could not read the status page. */
  usersUnknown: readonly Span[];
  officialUnknown: readonly Span[];
}

/** The minutes of a surface or model within `past`, the part of the period that is over. */
export function placeMinutes(
  sets: MinuteSets,
  past: Span,
): Omit<PlaceMinutes, "kind" | "id" | "name" | "people"> {
  const { confirmed, signal, official, officialClaimed, usersUnknown, officialUnknown } = sets;
  const { inAny, inOnly } = counterOf(past);
  const all = Math.max(0, past.to - past.from);
  // Recorded outages and incidents are data, even if there is no other.
  const usersKnown = all > inAny(usersUnknown) || inAny(confirmed, signal) > 0;
  const officialKnown = all > inAny(officialUnknown) || inAny(officialClaimed) > 0;
  const both = inAny(confirmed) + inAny(official) - inAny(confirmed, official);
  const usersOnly = inOnly(confirmed, official, officialUnknown);
  const officialOnly = inOnly(official, confirmed, usersUnknown);
  const reported = inAny(confirmed, official);
  return {
    confirmed: usersKnown ? inAny(confirmed) : null,
    signal: usersKnown ? inOnly(signal, confirmed) : null,
    official: officialKnown ? inAny(official) : null,
    officialClaimed: officialKnown ? inAny(officialClaimed) : null,
    both,
    usersOnly,
    usersOfficialUnknown: inOnly(confirmed, official) - usersOnly,
    officialOnly,
    officialUsersUnknown: inOnly(official, confirmed) - officialOnly,
    neither: all - inAny(confirmed, official, usersUnknown, officialUnknown),
    unknown: inAny(confirmed, official, usersUnknown, officialUnknown) - reported,
  };
}

/** A row of a receipt, and the cells it covers. */
export interface Place extends Pick<PlaceMinutes, "kind" | "id" | "name"> {
  chosen: ReceiptSelection;
}

/** Stored receipts have this name, and their IDs depend on it, so it never changes. */
const storedTotalName = "All of it";

/** The name of a row, as pages and CSV show it. */
export const nameOfPlace = ({ kind, name }: Pick<PlaceMinutes, "kind" | "name">): string =>
  kind === "total" ? "Total" : name;

const offered = (entries: readonly { id: string; current: boolean }[]) =>
  entries.filter(({ id, current }) => current && id !== "not-sure").map(({ id }) => id);

/** The total, then each chosen surface and model. If all were chosen, the current ones. */
export function placesOf(chosen: ReceiptSelection): Place[] {
  const named = (ids: readonly string[], all: readonly string[]) => (ids.length > 0 ? ids : all);
  return [
    { kind: "total", id: null, name: storedTotalName, chosen },
    ...named(chosen.surfaces, offered(surfaces)).map(
      (id): Place => ({
        kind: "surface",
        id,
        name: surfaceOf(id).name,
        chosen: { ...chosen, surfaces: [id] },
      }),
    ),
    ...named(chosen.models, offered(models)).map(
      (id): Place => ({ kind: "model", id, name: modelOf(id).name, chosen: { ...chosen, models: [id] } }),
    ),
  ];
}

/** Minutes that compare both sources; null if one of them has no data at all. */
export type Compared = { [Name in "both" | "usersOnly" | "officialOnly"]: number | null };

/** The compared minutes. Without data they are null, because zero would mean that it was quiet. */
export function compareMinutes({
  confirmed,
  official,
  both,
  usersOnly,
  officialOnly,
}: PlaceMinutes): Compared {
  if (confirmed === null || official === null) return { both: null, usersOnly: null, officialOnly: null };
  return { both, usersOnly, officialOnly };
}

/**
 * People who reported a failure in the chosen cells, each once per 30 minutes. If several surfaces or models were
 * chosen, a person who reported in two of them counts in both.
 */
export function peopleIn(rows: readonly CellRow[], { surfaces, models }: ReceiptSelection): number {
  const column =
    models.length > 0
      ? surfaces.length > 0
        ? "cell"
        : "byModel"
      : surfaces.length > 0
        ? "bySurface"
        : "everything";
  return rows
    .filter(({ surface }) => surfaces.length === 0 || surfaces.includes(surface))
    .filter(({ model }) => models.length === 0 || models.includes(model))
    .reduce((sum, row) => sum + row[column], 0);
}

/** The chosen surfaces and models. An empty list means all. */
export interface ReceiptSelection {
  surfaces: readonly string[];
  models: readonly string[];
}

/** Whether an incident names neither a surface nor a model, so that its scope is unknown. */
export const isScopeUnknown = ({ surfaces, models, many }: Scope): boolean =>
  surfaces.length === 0 && models.length === 0 && !many;

/**
 * Whether an incident concerns one of these cells. An incident that names only a surface concerns all its models, and
 * vice versa. An incident that names nothing only concerns a receipt of everything.
 */
export function incidentAffects(scope: Scope, chosen: ReceiptSelection): boolean {
  if (isScopeUnknown(scope)) return chosen.surfaces.length === 0 && chosen.models.length === 0;
  return concernsCells(scope, cellsChosen(chosen));
}

/**
 * The periods (ms) of an outage, from its estimated onset to its end or now, each with its zone. There are several if
 * outages were merged into it.
 */
export const outageParts = (outage: Outage, now: Date): (Span & { zone: Zone })[] =>
  (outage.judged?.spans ?? [outage]).map(({ zone, onsetAt, endedAt }) => ({
    zone,
    from: onsetAt.getTime(),
    to: (endedAt ?? now).getTime(),
  }));

/**
 * The period (ms) of an incident: from its post, or an earlier claimed start, to its end. If it is open, it lasts until
 * now. If it was only imported and has no end, we know only its post.
 */
export function incidentSpan(incident: IncidentRecord, now: Date, asClaimed = false): Span {
  const posted = Date.parse(incident.posted);
  const claimed = incident.claimed === null || !asClaimed ? posted : Date.parse(incident.claimed);
  const end = incidentEnd(incident);
  const known = Number.isFinite(end) ? end : incident.origin === "feed" ? now.getTime() : posted;
  return { from: Math.min(posted, claimed), to: Math.max(posted, known) };
}

/**
 * The minutes (since 1970, `to` exclusive) whose start is in a period of ms. So consecutive periods never count a
 * minute twice, and rounding does not add minutes on average.
 */
export const minutesOf = ({ from, to }: Span): Span => ({
  from: Math.ceil(from / minuteMs),
  to: Math.ceil(to / minuteMs),
});

/** The start of a minute as ISO 8601. */
export const timeOf = (minute: number): string => new Date(minute * minuteMs).toISOString();

/** Counts the minutes of a window in sets of minutes, each minute once. */
export interface Counter {
  /** Minutes in at least one of the sets. */
  inAny(...sets: (readonly Span[])[]): number;
  /** Minutes in the first set, but in none of the others. */
  inOnly(set: readonly Span[], ...others: (readonly Span[])[]): number;
}

/** Counts minutes within a window. */
export function counterOf(window: Span): Counter {
  const inAny = (...sets: (readonly Span[])[]) => covered(sets.flat(), window);
  return { inAny, inOnly: (set, ...others) => inAny(set, ...others) - inAny(...others) };
}
