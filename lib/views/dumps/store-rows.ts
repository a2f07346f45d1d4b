import { database } from "@/lib/platform/database/client";
import type {
  MatchCorrection,
  OfficialIncident,
  Outage,
  OutageMerge,
} from "@/lib/platform/database/generated/client";
import { minuteMs } from "@/lib/platform/time/units";
import type { Row } from "./datasets";

/** Times from `from` (inclusive) to `to` (exclusive). */
export interface DaySpan {
  from: Date;
  to: Date;
}

/** A database time as ISO 8601 in UTC, to the second. */
const shown = (name: "at") => `to_char("${name}" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** The counts per hour. */
export const countRows = ({ from, to }: DaySpan): Promise<Row[]> =>
  database().$queryRawUnsafe(
    `SELECT ${shown("at")} AS hour_utc, vote, surface, model, symptom, cell AS people_cell,
       by_surface AS people_surface, by_model AS people_model, by_family AS people_family, by_group AS people_group,
       everything AS people_everything
     FROM cell_count
     WHERE step_minutes = 60 AND at >= $1 AND at < $2
       AND cell + by_surface + by_model + by_family + by_group + everything > 0
     ORDER BY at, vote, surface, model, symptom`,
    from,
    to,
  );

/** The counts per minute and surface. */
export const minuteRows = ({ from, to }: DaySpan): Promise<Row[]> =>
  database().$queryRawUnsafe(
    `SELECT ${shown("at")} AS minute_utc, vote, surface, sum(by_surface)::int AS people_surface,
       sum(by_group)::int AS people_group, sum(everything)::int AS people_everything
     FROM cell_count WHERE step_minutes = 1 AND at >= $1 AND at < $2
     GROUP BY at, vote, surface HAVING sum(by_surface) + sum(by_group) + sum(everything) > 0
     ORDER BY at, vote, surface`,
    from,
    to,
  );

/** The published columns of an outage. */
export type OutageRow = Omit<Outage, "evidence" | "events" | "zones" | "phase" | "changedAt" | "asFound">;

/** Outages with an alarm in this period, earliest first. Includes withdrawn and merged ones. */
export const outagesOf = ({ from, to }: DaySpan): Promise<OutageRow[]> =>
  database().outage.findMany({
    where: { alarmAt: { gte: from, lt: to } },
    orderBy: [{ alarmAt: "asc" }, { id: "asc" }],
    omit: { evidence: true, events: true, zones: true, phase: true, changedAt: true, asFound: true },
  });

/** What moderators decided: merged outages, and matched incidents. */
export async function moderatorDecisions(): Promise<{
  merges: OutageMerge[];
  corrections: MatchCorrection[];
}> {
  const [merges, corrections] = await Promise.all([
    database().outageMerge.findMany(),
    database().matchCorrection.findMany(),
  ]);
  return { merges, corrections };
}

/** The published columns of an incident. */
export type IncidentRow = Omit<OfficialIncident, "raw" | "unseenAt">;

/** Incidents posted in this period, earliest first. */
export const incidentsOf = ({ from, to }: DaySpan): Promise<IncidentRow[]> =>
  database().officialIncident.findMany({
    where: { postedAt: { gte: from, lt: to } },
    orderBy: [{ postedAt: "asc" }, { id: "asc" }],
    omit: { raw: true, unseenAt: true },
  });

/** A reporter counts once in this time. So a removal can change counts this long before and after it. */
const besidesMs = 30 * minuteMs;

/** How moderators changed the counts of a period since a time: each removal and restoration, with its public reason. */
export async function moderationSince(
  { from, to }: DaySpan,
  since: Date,
): Promise<{ why: string; reports: number; restored: boolean }[]> {
  const rows = await database().reportRemoval.findMany({
    where: {
      from: { lt: new Date(to.getTime() + besidesMs) },
      to: { gte: new Date(from.getTime() - besidesMs) },
      OR: [{ at: { gt: since } }, { restoredAt: { gt: since } }],
    },
    orderBy: { at: "asc" },
    select: { why: true, reports: true, restoredAt: true },
  });
  return rows.map(({ why, reports, restoredAt }) => ({ why, reports, restored: restoredAt !== null }));
}
