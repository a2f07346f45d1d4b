import type { FeedComponent } from "@/lib/official/feed/feed";
import { surfacesOfComponent } from "@/lib/official/scope/scope";
import type { IncidentSummary, OfficialState } from "./incident";

/** The fields of an open incident that decide a state. */
type OpenIncident = Pick<IncidentSummary, "impact" | "surfaces" | "models">;

/** From best to worst. `unknown` outranks operational and maintenance, but no failure. */
const order: readonly OfficialState[] = [
  "operational",
  "maintenance",
  "unknown",
  "degraded",
  "partial_outage",
  "major_outage",
];

const worst = (states: readonly OfficialState[]): OfficialState =>
  states.reduce((most, state) => (order.indexOf(state) > order.indexOf(most) ? state : most), "operational");

const ofComponent: Readonly<Record<string, OfficialState>> = {
  operational: "operational",
  under_maintenance: "maintenance",
  degraded_performance: "degraded",
  partial_outage: "partial_outage",
  major_outage: "major_outage",
};

const ofIndicator: Readonly<Record<string, OfficialState>> = {
  none: "operational",
  maintenance: "maintenance",
  minor: "degraded",
  major: "partial_outage",
  critical: "major_outage",
};

const stateOfComponent = ({ status }: FeedComponent): OfficialState => ofComponent[status] ?? "unknown";

/** An open incident is never operational, even if its impact is "none". */
const stateOfIncident = ({ impact }: OpenIncident): OfficialState =>
  impact === "none" ? "degraded" : (ofIndicator[impact] ?? "unknown");

/**
 * What the status page says about everything; unknown if it is stale, unread or has an unknown indicator. Its indicator
 * decides. If that is "none", components that are not operational and open incidents still count.
 */
export function officialState(
  indicator: string,
  components: readonly FeedComponent[],
  open: readonly OpenIncident[],
  fresh: boolean,
): OfficialState {
  const said = ofIndicator[indicator];
  if (!fresh || !said) return "unknown";
  if (said !== "operational" && said !== "maintenance") return said;
  return worst([said, ...components.map(stateOfComponent), ...open.map(stateOfIncident)]);
}

/**
 * What the status page says about each surface that has a component or that an open incident names; unknown if stale.
 * Other surfaces are absent.
 */
export function officialBySurface(
  components: readonly FeedComponent[],
  open: readonly OpenIncident[],
  fresh: boolean,
): Map<string, OfficialState> {
  return worstById(
    [
      ...components.flatMap((component) =>
        surfacesOfComponent(component).map((surface) => [surface, stateOfComponent(component)] as const),
      ),
      ...open.flatMap((incident) =>
        incident.surfaces.map((surface) => [surface, stateOfIncident(incident)] as const),
      ),
    ],
    fresh,
  );
}

/** What the status page says about each model that an open incident names. The page has no components for models. */
export function officialByModel(open: readonly OpenIncident[], fresh: boolean): Map<string, OfficialState> {
  return worstById(
    open.flatMap((incident) => incident.models.map((model) => [model, stateOfIncident(incident)] as const)),
    fresh,
  );
}

function worstById(
  said: readonly (readonly [string, OfficialState])[],
  fresh: boolean,
): Map<string, OfficialState> {
  const states = new Map<string, OfficialState>();
  for (const [id, state] of said) {
    states.set(id, fresh ? worst([states.get(id) ?? "operational", state]) : "unknown");
  }
  return states;
}
