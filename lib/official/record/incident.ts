/** What the official page's record looks like to everything downstream. Times are ISO 8601 UTC. */

/** What the official page says of all, of a surface or of a model; `unknown` when it is stale or unreadable. */
export type OfficialState =
  | "operational"
  | "degraded"
  | "partial_outage"
  | "major_outage"
  | "maintenance"
  | "unknown";

/** One incident of the official page, with its four times kept apart. */
export interface IncidentSummary {
  id: string;
  name: string;
  /** investigating, identified, monitoring, resolved, postmortem, unknown */
  status: string;
  /** none, minor, major, critical, maintenance, unknown */
  impact: string;
  posted: string;
  claimed: string | null;
  /** When our own poller saw it appear; null where it was there before our first reading, or only imported. */
  firstSeen: string | null;
  componentRed: string | null;
  resolved: string | null;
  /** When it was gone from the feed; null while it stands there. */
  vanished: string | null;
  surfaces: string[];
  models: string[];
  /** It speaks of many models without naming them. */
  many: boolean;
  link: string | null;
}

/** What the official page says now. */
export interface OfficialWord {
  state: OfficialState;
  /** When the official page was last read well; null if never. */
  readAt: string | null;
  /** False when that is too long ago: then the state is unknown. */
  fresh: boolean;
  /** none, minor, major, critical, maintenance, unknown */
  indicator: string;
  /** The page's own words, such as "All Systems Operational"; null when stale or unread. */
  description: string | null;
  /** Why the last attempt failed, in a few words; null when it did not. */
  trouble: string | null;
  /** Open incidents, newest first. */
  incidents: IncidentSummary[];
}

/** What the official record gives to a snapshot; surfaces and models of which the page says nothing are absent. */
export interface OfficialNow {
  word: OfficialWord;
  surfaces: ReadonlyMap<string, OfficialState>;
  models: ReadonlyMap<string, OfficialState>;
  /** Of the last weeks, newest first. */
  incidents: IncidentSummary[];
}

/** A component's move, as an update of the official page tells it. */
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
  /** The time that the page shows for it, which a human may have set. */
  displayed: string | null;
  /** When our own poller first saw it; null where it did not see it appear. */
  firstSeen: string | null;
  /** When it was gone from its incident; null while it stands there. */
  vanished: string | null;
  transitions: Transition[];
}

/** An edit that the page made after we had first seen the incident. */
export interface IncidentChange {
  seen: string;
  /** `name`, `started_at`, `update.body` … */
  field: string;
  /** The edited update, where it was one. */
  update: string | null;
  before: unknown;
  after: unknown;
}

/** An incident with all that we keep of it: updates oldest first, edits in the order seen. */
export interface IncidentRecord extends IncidentSummary {
  /** The last good reading before `firstSeen`: then it was not there yet. */
  lastUnseen: string | null;
  /** By how many minutes the claimed start lies before the first post; 0 when that is within two minutes. */
  backdatedMinutes: number;
  /** `feed` (our poller saw it), `import` (complete, from the history), `table` (from a table: to the minute). */
  origin: string;
  updates: IncidentUpdate[];
  changes: IncidentChange[];
}
