import type { IncidentSummary } from "./incident";

/** An incident's row, as far as its summary needs it. */
export interface SummarisedRow {
  id: string;
  name: string;
  status: string;
  impact: string;
  postedAt: Date;
  claimedAt: Date | null;
  firstSeenAt: Date | null;
  componentRedAt: Date | null;
  resolvedAt: Date | null;
  vanishedAt: Date | null;
  surfaces: string[];
  models: string[];
  many: boolean;
  shortlink: string | null;
}

/** A row of the store as everything downstream knows it. */
export const summariseIncident = (row: SummarisedRow): IncidentSummary => ({
  id: row.id,
  name: row.name,
  status: row.status,
  impact: row.impact,
  posted: row.postedAt.toISOString(),
  claimed: iso(row.claimedAt),
  firstSeen: iso(row.firstSeenAt),
  componentRed: iso(row.componentRedAt),
  resolved: iso(row.resolvedAt),
  vanished: iso(row.vanishedAt),
  surfaces: row.surfaces,
  models: row.models,
  many: row.many,
  link: row.shortlink,
});

/** A time of the store as ISO 8601 UTC. */
export const iso = (time: Date | null): string | null => time?.toISOString() ?? null;
