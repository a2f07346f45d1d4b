import type { Transition } from "@/lib/official/record/incident";

/** The official feed as we understand it. Times are ISO 8601 UTC; unknown enum values are "unknown". */

/** A component with its state as last read. */
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

/** One incident; its updates oldest first. */
export interface FeedIncident {
  id: string;
  name: string;
  /** As FeedUpdate's. */
  status: string;
  /** none, minor, major, critical, maintenance, unknown */
  impact: string;
  created: string | null;
  /** Touched in bulk at times: it tells which of two copies is older, and nothing else. */
  updated: string | null;
  started: string | null;
  monitoring: string | null;
  resolved: string | null;
  link: string | null;
  page: string | null;
  /** The components that it is linked to. */
  components: { id: string; name: string }[];
  updates: FeedUpdate[];
}

/** An incident with the JSON that it was read from. */
export interface ReadIncident {
  incident: FeedIncident;
  raw: unknown;
}

/** What `summary.json` says. */
export interface FeedSummary {
  page: string | null;
  pageUpdated: string | null;
  /** none, minor, major, critical, maintenance, unknown */
  indicator: string;
  description: string | null;
  components: FeedComponent[];
  /** The open ones. */
  incidents: ReadIncident[];
}

/** What `incidents.json` says: the newest incidents. */
export interface FeedIncidents {
  page: string | null;
  pageUpdated: string | null;
  incidents: ReadIncident[];
}

/** Whether a component's status says that it is off operational; a missing one says nothing. */
export const isOff = (status: string): boolean => status !== "operational" && status !== "";

/** The statuses of an incident or maintenance that is over. */
export const closedStatuses = ["resolved", "postmortem", "completed"];

/** Whether an incident stands open. One of unknown status is open until it has a time of resolution. */
export const isOpen = ({ status, resolved }: { status: string; resolved: string | null }): boolean =>
  resolved === null && !closedStatuses.includes(status);
