/** The Statuspage API v2, with every field and value of the official feed. */

/** From best to worst. */
export const componentStatuses = [
  "operational",
  "under_maintenance",
  "degraded_performance",
  "partial_outage",
  "major_outage",
] as const;
export type ComponentStatus = (typeof componentStatuses)[number];

/**
 * Statuspage has no value for "unknown". This is the only value that claims neither that a component works nor that it
 * fails, so we use it when we don't know. The component's description says so.
 */
export const unknownStatus: ComponentStatus = "under_maintenance";

/** From best to worst: the page's indicator, and an incident's impact. */
export const indicators = ["none", "minor", "major", "critical"] as const;
export type Indicator = (typeof indicators)[number];

export type IncidentStatus = "investigating" | "identified" | "monitoring" | "resolved";

export interface StatuspagePage {
  id: string;
  name: string;
  url: string;
  time_zone: string;
  /** When we read the counts behind the response. It stops while our data is stale. */
  updated_at: string;
}

export interface StatuspageStatus {
  indicator: Indicator;
  description: string;
}

export interface StatuspageComponent {
  id: string;
  name: string;
  status: ComponentStatus;
  created_at: string;
  updated_at: string;
  position: number;
  description: string | null;
  showcase: boolean;
  start_date: string | null;
  group_id: string | null;
  page_id: string;
  group: boolean;
  only_show_if_degraded: boolean;
  /** Only for a group: the IDs of its members. */
  components?: string[];
}

export interface AffectedComponent {
  /** The component's id. */
  code: string;
  name: string;
  old_status: ComponentStatus;
  new_status: ComponentStatus;
}

export interface StatuspageUpdate {
  id: string;
  incident_id: string;
  status: IncidentStatus;
  /** Plain text. */
  body: string;
  created_at: string;
  updated_at: string;
  display_at: string;
  affected_components: AffectedComponent[] | null;
  deliver_notifications: boolean;
  custom_tweet: string | null;
  tweet_id: string | null;
}

export interface StatuspageIncident {
  id: string;
  name: string;
  status: IncidentStatus;
  impact: Indicator;
  created_at: string;
  updated_at: string;
  started_at: string;
  monitoring_at: string | null;
  resolved_at: string | null;
  shortlink: string;
  page_id: string;
  /** Newest first. */
  incident_updates: StatuspageUpdate[];
  /** Their current state. */
  components: StatuspageComponent[];
}

/** The worst of these; the best value if there are none. */
export const worstOf = <T extends string>(order: readonly [T, ...T[]], found: readonly T[]): T =>
  found.reduce((worst, one) => (order.indexOf(one) > order.indexOf(worst) ? one : worst), order[0]);
