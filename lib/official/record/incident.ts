/** The types of the official record. Times are ISO 8601 UTC. */

/** What the status page says about everything, a surface or a model; `unknown` when it is stale or unreadable. */
export type OfficialState =
  | "operational"
  | "degraded"
  | "partial_outage"
  | "major_outage"
  | "maintenance"
  | "unknown";

/** An official incident, with its times kept apart. */
export interface IncidentSummary {
  id: string;
  name: string;
  /** investigating, identified, monitoring, resolved, postmortem, unknown */
  status: string;
  /** none, minor, major, critical, maintenance, unknown */
  impact: string;
  posted: string;
  claimed: string | null;
  /** When our poller saw it appear; null if it existed before our first reading, or was imported. */
  firstSeen: string | null;
  componentRed: string | null;
  resolved: string | null;
  /** When it disappeared from the feed; null while it is there. */
  vanished: string | null;
  surfaces: string[];
  models: string[];
  /** It mentions many models without naming them. */
  many: boolean;
  link: string | null;
}

/** What the status page says now. */
export interface OfficialWord {
  state: OfficialState;
  /** When we last read the page successfully; null if never. */
  readAt: string | null;
  /** False if that is too long ago. Then the state is unknown. */
  fresh: boolean;
  /** none, minor, major, critical, maintenance, unknown */
  indicator: string;
  /** The summary of the page, such as "All Systems Operational"; null when stale or unread. */
  description: string | null;
  /** Why the last attempt failed, such as "summary.json: returned HTTP 503"; null if it did not fail. */
  trouble: string | null;
  /** Open incidents, newest first. */
  incidents: IncidentSummary[];
}

/** The official part of a snapshot. Surfaces and models that the page does not mention are absent. */
export interface OfficialNow {
  word: OfficialWord;
  surfaces: ReadonlyMap<string, OfficialState>;
  models: ReadonlyMap<string, OfficialState>;
  /** Incidents of the last four weeks, newest first. */
  incidents: IncidentSummary[];
}

/** A change of the state of a component in an update. */
export interface Transition {
  component: string;
  name: string;
  /** operational, degraded_performance, partial_outage, major_outage, under_maintenance, unknown */
  before: string;
  after: string;
}

/** One post of an incident. */
export interface IncidentUpdate {
  id: string;
  status: string;
  body: string;
  /** When the page created it. */
  created: string;
  /** The time that the page shows for it. Its authors can set it by hand. */
  displayed: string | null;
  /** When our poller saw it appear; null if it did not. */
  firstSeen: string | null;
  /** When it disappeared from its incident; null while it is there. */
  vanished: string | null;
  transitions: Transition[];
}

/** An edit of the page after we first saw the incident. */
export interface IncidentChange {
  seen: string;
  /** `name`, `started_at`, `update.body` … */
  field: string;
  /** The ID of the edited update; null for a field of the incident. */
  update: string | null;
  before: unknown;
  after: unknown;
}

/** An incident with everything we store: updates oldest first, edits in the order seen. */
export interface IncidentRecord extends IncidentSummary {
  /** The last good reading before `firstSeen`, which did not have it. */
  lastUnseen: string | null;
  /** How many minutes the claimed start is before the first post; 0 up to two minutes. */
  backdatedMinutes: number;
  /** `feed` (seen by our poller), `import` (complete, from the history), `table` (from a table, times in minutes). */
  origin: string;
  updates: IncidentUpdate[];
  changes: IncidentChange[];
}
