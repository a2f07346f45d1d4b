import type { Transition } from "@/lib/official/record/incident";

/** The types of the official feed. Times are ISO 8601 UTC. Enum values that we do not know become "unknown". */

/** A component with its last read state. */
export interface FeedComponent {
  id: string;
  name: string;
  /** operational, degraded_performance, partial_outage, major_outage, under_maintenance, unknown */
  status: string;
}

/** One post of an incident. */
export interface FeedUpdate {
  id: string;
  /** investigating, identified, monitoring, resolved, postmortem; scheduled, in_progress, verifying, completed; unknown */
  status: string;
  body: string;
  created: string | null;
  updated: string | null;
  displayed: string | null;
  transitions: Transition[];
}

/** One incident, with its updates oldest first. */
export interface FeedIncident {
  id: string;
  name: string;
  /** As in `FeedUpdate`. */
  status: string;
  /** none, minor, major, critical, maintenance, unknown */
  impact: string;
  created: string | null;
  /** The page sometimes changes it for all incidents at once. It only shows which of two copies is older. */
  updated: string | null;
  started: string | null;
  monitoring: string | null;
  resolved: string | null;
  link: string | null;
  page: string | null;
  /** The components that the incident is linked to. */
  components: { id: string; name: string }[];
  updates: FeedUpdate[];
}

/** An incident with its original JSON. */
export interface ReadIncident {
  incident: FeedIncident;
  raw: unknown;
}

/** The content of `summary.json`. */
export interface FeedSummary {
  page: string | null;
  pageUpdated: string | null;
  /** none, minor, major, critical, maintenance, unknown */
  indicator: string;
  description: string | null;
  components: FeedComponent[];
  /** Open incidents. */
  incidents: ReadIncident[];
}

/** The content of `incidents.json`: the newest incidents. */
export interface FeedIncidents {
  page: string | null;
  pageUpdated: string | null;
  incidents: ReadIncident[];
}

/** Whether a component is not operational. A missing status does not count. */
export const isOff = (status: string): boolean => status !== "operational" && status !== "";

/** The statuses of a finished incident or maintenance. */
export const closedStatuses = ["resolved", "postmortem", "completed"];

/** Whether an incident is open. With an unknown status it is open until it has a resolution time. */
export const isOpen = ({ status, resolved }: { status: string; resolved: string | null }): boolean =>
  resolved === null && !closedStatuses.includes(status);
