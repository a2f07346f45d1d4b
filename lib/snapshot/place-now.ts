import { isModelId, modelOf } from "@/lib/catalog/models";
import { isSurfaceId, surfaceOf } from "@/lib/catalog/surfaces";
import { zoneName, zoneOfFilter, zoneOfKey, zonesOverlap } from "@/lib/catalog/zones";
import { concerns } from "@/lib/comparison/match";
import type { IncidentSummary, Level, OfficialState, OutageSummary, Snapshot } from "./snapshot";

/** What users and the status page say now about everything, a surface, a model or a cell. Badges and embeds show it. */
export interface PlaceNow {
  surface: string | null;
  model: string | null;
  /** "Claude", "Claude Code", "Opus 5", "Claude Code · Opus 5" */
  name: string;
  /** What users say; `unknown` without enough reports or when our own counts are stale. */
  users: Level;
  /** What the status page says; `unknown` when it is stale, unreadable or was never read. */
  official: OfficialState;
  /** Unique people in the last 30 minutes, and the number on a normal day. */
  people: number;
  expected: number;
  /** Open outages that overlap it: confirmed first, then by people. */
  outages: OutageSummary[];
  /** Open incidents that are about it, newest first. */
  incidents: IncidentSummary[];
  /** The onset of the first of `outages`, or else when the first of `incidents` was posted; ISO 8601. */
  since: string | null;
}

/**
 * The state now of a surface, a model or both; null for an ID that is not in the catalog and for "not sure".
 * The status page has no components for models, so a model’s official state comes from the incidents that name it.
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
  const isUnknown = snapshot.verdict.state === "unknown";
  if (surface === null && model === null) {
    const failing = outages[0]?.tier === "confirmed" ? "outage" : "elevated";
    const raised = outages.length > 0 || snapshot.verdict.state === "signal";
    const cannotTell = isUnknown || (snapshot.intakeTrouble !== null && !raised);
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
  return { users: isUnknown && level === "quiet" ? "unknown" : level, people, expected };
}

/** The official states, worst first. */
const worstFirst = ["major_outage", "partial_outage", "degraded", "maintenance", "operational"] as const;

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
  // A component that is not operational decides. With green components, an open incident still counts.
  const affected = worstFirst.find((state) => state !== "operational" && components.includes(state));
  const posted = incidents.map((incident) => stateOfImpact[incident.impact] ?? "degraded");
  return affected ?? worstFirst.find((state) => posted.includes(state)) ?? "operational";
}

/** A short name for narrow labels: "API", "Opus 5", "API · Opus 5". */
export const shortNameOf = (surface: string | null, model: string | null): string =>
  [surface === null ? null : surfaceOf(surface).short, model === null ? null : modelOf(model).name]
    .filter((part) => part !== null)
    .join(" · ") || "Claude";

/**
 * The state in one word, for scripts and status bars. `problems` means more reports than normal, not confirmed.
 * `incident` and `maintenance` come from the status page. `unknown` means not enough reports, stale counts, reports that
 * cannot reach us, or a status page that we cannot read. Only `ok` means that neither users nor the status page report a problem.
 */
export type ScriptWord = "ok" | "problems" | "outage" | "incident" | "maintenance" | "unknown";

/** The word for a state. Reports by users come before the status page. */
export function scriptWord({ users, official, incidents }: PlaceNow): ScriptWord {
  if (users === "outage") return "outage";
  if (users === "elevated") return "problems";
  if (official === "maintenance") return "maintenance";
  if (official === "unknown") return "unknown";
  if (official !== "operational" || incidents.length > 0) return "incident";
  return users === "quiet" ? "ok" : "unknown";
}
