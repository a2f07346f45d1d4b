import { isOff } from "@/lib/official/feed/feed";

/** A row in a response of the Statuspage API. */
export type Row = Record<string, unknown>;

/** A new incident. */
export interface Post {
  name: string;
  /** none, minor, major, critical */
  impact: string;
  body: string;
  /** investigating, identified, monitoring, resolved. Default: investigating. */
  status?: string;
  /** New states of components, by id. */
  components?: Record<string, string>;
  /** When the incident began according to the page. Default: now. */
  startedAt?: Date;
}

/** An update of an incident. */
export type FurtherPost = Pick<Post, "body" | "status" | "components">;

interface Component {
  id: string;
  name: string;
  status: string;
}

interface Incident extends Row {
  id: string;
  status: string;
  resolved_at: string | null;
  incident_updates: Row[];
}

/** The six components of the real page. */
const claude: readonly [string, string][] = [
  ["rwppv331jlwc", "claude.ai"],
  ["0qbwn08sd68x", "Claude Console (platform.claude.com)"],
  ["k8w3r06qmzrp", "Claude API (api.anthropic.com)"],
  ["yyzkbfz2thpt", "Claude Code"],
  ["bpp5gb3hpjcl", "Claude Cowork"],
  ["0scnb50nvy53", "Claude for Government"],
];

const words: Readonly<Record<string, string>> = {
  none: "All Systems Operational",
  minor: "Partially Degraded Service",
  major: "Partial System Outage",
  critical: "Major System Outage",
};

const maxListed = 50;

/**
 * A status page in memory with the API of Atlassian's Statuspage, for the demo and for tests. `clock` sets the times of
 * posts. It can start with rows of `/api/v2/incidents.json`, newest first.
 */
export class StatusPage {
  readonly components: Component[] = claude.map(([id, name]) => ({ id, name, status: "operational" }));
  /** Newest first, in the order of the page. */
  incidents: Incident[];
  #changedAt: string;
  #created = 0;
  readonly #clock: () => Date;

  constructor(clock: () => Date, incidents: readonly Row[] = []) {
    this.#clock = clock;
    this.#changedAt = clock().toISOString();
    this.incidents = incidents.map((row) => ({ ...emptyIncident, ...structuredClone(row) }));
  }

  /** Posts an incident. Returns its ID. */
  post({ name, impact, startedAt, ...first }: Post): string {
    const at = this.#clock().toISOString();
    const id = this.#newId();
    const times = { created_at: at, started_at: (startedAt ?? this.#clock()).toISOString(), updated_at: at };
    this.incidents.unshift({ ...emptyIncident, id, name, impact, ...times, incident_updates: [] });
    this.update(id, { ...first, status: first.status ?? "investigating" });
    return id;
  }

  /** Adds an update to an incident. */
  update(id: string, { body, status = "monitoring", components = {} }: FurtherPost): void {
    const incident = this.#incident(id);
    const at = this.#clock().toISOString();
    const affected = this.#move(components);
    incident.incident_updates.unshift({
      ...{ id: this.#newId(), incident_id: id, status, body },
      ...{ created_at: at, updated_at: at, display_at: at },
      affected_components: affected.length > 0 ? affected : null,
    });
    Object.assign(incident, { status, updated_at: at });
    if (status === "monitoring") incident.monitoring_at ??= at;
    if (status === "resolved") incident.resolved_at = at;
    this.#changedAt = at;
  }

  /** Resolves an incident, and sets the components that it affected back to operational. */
  resolve(id: string, body: string): void {
    const touched = this.#incident(id).incident_updates.flatMap((update) =>
      codesIn(update.affected_components),
    );
    const off = this.components.filter((one) => isOff(one.status) && touched.includes(one.id));
    const components = Object.fromEntries(off.map((component) => [component.id, "operational"]));
    this.update(id, { body, status: "resolved", components });
  }

  /** Changes fields of an incident later, as an editor of the page can. */
  edit(id: string, fields: Row): void {
    Object.assign(this.#incident(id), fields);
    this.#changedAt = this.#clock().toISOString();
  }

  /** Removes an incident from the page. */
  remove(id: string): void {
    this.incidents = this.incidents.filter((incident) => incident.id !== id);
    this.#changedAt = this.#clock().toISOString();
  }

  /** The response body for a path of the API. Undefined if there is none. */
  respond(path: string): Row | undefined {
    const unresolved = this.incidents.filter(({ resolved_at }) => resolved_at === null);
    const page = { id: "tymt9n04zgry", name: "Claude", time_zone: "Etc/UTC", updated_at: this.#changedAt };
    const status = this.#status();
    const components = this.components.map((component, position) => ({
      ...component,
      position,
      group: false,
    }));
    const one = /^\/api\/v2\/incidents\/(?!unresolved\.)([^/]+)\.json$/.exec(path)?.[1];
    if (one) {
      const incident = this.incidents.find(({ id }) => id === decodeURIComponent(one));
      return incident && { page, incident };
    }
    const bodies: Record<string, Row> = {
      "/api/v2/status.json": { page, status },
      "/api/v2/components.json": { page, components },
      "/api/v2/summary.json": { page, status, components, incidents: unresolved, scheduled_maintenances: [] },
      "/api/v2/incidents.json": { page, incidents: this.incidents.slice(0, maxListed) },
      "/api/v2/incidents/unresolved.json": { page, incidents: unresolved },
    };
    return bodies[path];
  }

  #status(): Row {
    const worst = ["major_outage", "partial_outage", "degraded_performance"].find((state) =>
      this.components.some(({ status }) => status === state),
    );
    const indicator = { major_outage: "critical", partial_outage: "major", degraded_performance: "minor" }[
      worst ?? ""
    ];
    return { indicator: indicator ?? "none", description: words[indicator ?? "none"] };
  }

  #move(states: Record<string, string>): Row[] {
    return this.components
      .filter(({ id }) => states[id] !== undefined)
      .map((component) => {
        const before = component.status;
        component.status = states[component.id] ?? before;
        const { id: code, name, status } = component;
        return { code, name, old_status: before, new_status: status };
      });
  }

  #incident(id: string): Incident {
    const incident = this.incidents.find((one) => one.id === id);
    if (!incident) throw new Error(`The status page has no incident ${id}.`);
    return incident;
  }

  #newId(): string {
    this.#created += 1;
    return `made${String(this.#created).padStart(8, "0")}`;
  }
}

const codesIn = (affected: unknown): unknown[] =>
  Array.isArray(affected) ? affected.map((one: Row) => one.code) : [];

const emptyIncident: Incident = {
  id: "",
  status: "investigating",
  monitoring_at: null,
  resolved_at: null,
  shortlink: null,
  page_id: "tymt9n04zgry",
  components: [],
  incident_updates: [],
};
