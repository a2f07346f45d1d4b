import { isModelId, modelOf } from "@/lib/catalog/models";
import { isSurfaceId, surfaceOf } from "@/lib/catalog/surfaces";
import { zoneOfFilter } from "@/lib/catalog/zone-of-filter";
import { zoneName, zoneOfKey, zonesOverlap } from "@/lib/catalog/zones";
import { concerns } from "@/lib/comparison/scope";
import type { IncidentSummary, Level, OfficialState, OutageSummary, Snapshot } from "./snapshot";

/** What users and the official page say now of everything, a surface, a model or a cell: what small faces show. */
export interface PlaceNow {
  surface: string | null;
  model: string | null;
  /** "Claude", "Claude Code", "Opus 5", "Claude Code · Opus 5" */
  name: string;
  /** What users say: `unknown` when too few speak, or when our own counts are stale. */
  users: Level;
  /** What the official page says; `unknown` when it is stale, unreadable or was never read. */
  official: OfficialState;
  /** Unique people in the last 30 minutes, and usual for the same time. */
  people: number;
  expected: number;
  /** Open outages that touch the place, confirmed ones first, then by people. */
  outages: OutageSummary[];
  /** Open official incidents that concern the place, newest first. */
  incidents: IncidentSummary[];
  /** Onset of the first of `outages`, else when the first of `incidents` was posted; ISO 8601. */
  since: string | null;
}

/**
 * The place now; null for a surface or model that is not in the catalog, and for "not sure", which is no place.
 * The official side of a model, for which the page has no component, is made of the incidents that name it.
 */
export function placeNow(snapshot: Snapshot, surface: string | null, model: string | null): PlaceNow | null {
  if (surface !== null && !isPlace(surface, isSurfaceId)) return null;
  if (model !== null && !isPlace(model, isModelId)) return null;
  const zone = zoneOfFilter(surface, model);
  const outages = snapshot.outages
    .filter((outage) => outage.phase !== "ended")
    .filter((outage) => zonesOverlap(zoneOfKey(outage.zone) ?? { kind: "all" }, zone))
    .sort((one, other) => rank(other) - rank(one) || other.people - one.people);
  const incidents = snapshot.official.fresh
    ? snapshot.official.incidents.filter((incident) => zone.kind === "all" || concerns(incident, zone))
    : [];
  return {
    surface,
    model,
    name: zone.kind === "all" ? "Claude" : zoneName(zone),
    ...usersOf(snapshot, surface, model, outages),
    official: officialOf(snapshot, surface, model, incidents),
    outages,
    incidents,
    since: outages[0]?.onset ?? incidents[0]?.posted ?? null,
  };
}

const isPlace = (id: string, known: (id: string) => boolean) => id !== "not-sure" && known(id);

const rank = (outage: OutageSummary) => (outage.tier === "confirmed" ? 1 : 0);

function usersOf(
  snapshot: Snapshot,
  surface: string | null,
  model: string | null,
  outages: readonly OutageSummary[],
): Pick<PlaceNow, "users" | "people" | "expected"> {
  const cannotTell = snapshot.verdict.state === "unknown";
  if (surface === null && model === null) {
    const failing = outages[0]?.tier === "confirmed" ? "outage" : "elevated";
    const raised = outages.length > 0 || snapshot.verdict.state === "signal";
    const users = cannotTell ? "unknown" : raised ? failing : "quiet";
    return { users, people: snapshot.people, expected: snapshot.expected };
  }
  const line =
    surface !== null && model !== null
      ? snapshot.heatmaps["30m"].cells.find((cell) => cell.surface === surface && cell.model === model)
      : surface !== null
        ? snapshot.surfaces.find(({ id }) => id === surface)
        : snapshot.models.find(({ id }) => id === model);
  const { level = "unknown", people = 0, expected = 0 } = line ?? {};
  return { users: cannotTell && level === "quiet" ? "unknown" : level, people, expected };
}

/** The official states, gravest first. */
const gravest = ["major_outage", "partial_outage", "degraded", "maintenance", "operational"] as const;

const stateOfImpact: Record<string, OfficialState> = {
  critical: "major_outage",
  major: "partial_outage",
  maintenance: "maintenance",
};

function officialOf(
  { official, surfaces, models }: Snapshot,
  surface: string | null,
  model: string | null,
  incidents: readonly IncidentSummary[],
): OfficialState {
  if (!official.fresh || official.state === "unknown") return "unknown";
  const components = [
    surface === null && model === null ? official.state : null,
    surfaces.find(({ id }) => id === surface)?.official,
    models.find(({ id }) => id === model)?.official,
  ];
  if (components.includes("unknown")) return "unknown";
  // A component that shows trouble is the page's own word; an incident beside green components still counts.
  const shown = gravest.find((state) => state !== "operational" && components.includes(state));
  const posted = incidents.map((incident) => stateOfImpact[incident.impact] ?? "degraded");
  return shown ?? gravest.find((state) => posted.includes(state)) ?? "operational";
}

/** The name of a surface or model for a label that is short of room: "API", "Opus 5". */
export const shortNameOf = (surface: string | null, model: string | null): string =>
  [surface === null ? null : surfaceOf(surface).short, model === null ? null : modelOf(model).name]
    .filter((part) => part !== null)
    .join(" · ") || "Claude";
