import type { FeedComponent } from "@/lib/official/feed/feed";
import { surfacesOfComponent } from "@/lib/official/scope/scope";
import type { IncidentSummary, OfficialState } from "./incident";

/** An open incident, as far as it decides a state. */
type OpenIncident = Pick<IncidentSummary, "impact" | "surfaces" | "models">;

/** From well to worst; `unknown` outranks what is well, never what is said to be wrong. */
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

/** An open incident is never operational, though its impact be "none". */
const stateOfIncident = ({ impact }: OpenIncident): OfficialState =>
  impact === "none" ? "degraded" : (ofIndicator[impact] ?? "unknown");

/**
 * What the official page says of everything. Stale or unread is unknown, and so is an unknown indicator. The page's own
 * indicator decides, but where it says "none" a component that is off or an open incident still counts.
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
 * What the official page says of each surface: of those that have a component, and of those that an open incident names.
 * Stale is unknown. A surface of which the page says nothing is absent.
 */
export function officialBySurface(
  components: readonly FeedComponent[],
  open: readonly OpenIncident[],
  fresh: boolean,
): Map<string, OfficialState> {
  return gathered(
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

/** What the official page says of each model that an open incident names: it has no component for a model. */
export function officialByModel(open: readonly OpenIncident[], fresh: boolean): Map<string, OfficialState> {
  return gathered(
    open.flatMap((incident) => incident.models.map((model) => [model, stateOfIncident(incident)] as const)),
    fresh,
  );
}

function gathered(
  said: readonly (readonly [string, OfficialState])[],
  fresh: boolean,
): Map<string, OfficialState> {
  const states = new Map<string, OfficialState>();
  for (const [id, state] of said) {
    states.set(id, fresh ? worst([states.get(id) ?? "operational", state]) : "unknown");
  }
  return states;
}
