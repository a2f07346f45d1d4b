import { database } from "@/lib/platform/database/client";
import type {
  MatchCorrection,
  OfficialIncident,
  Outage,
  OutageMerge,
} from "@/lib/platform/database/generated/client";
import { minuteMs } from "@/lib/platform/time/units";
import type { Row } from "./dataset";

/** Times from `from` (inclusive) to `to` (exclusive). */
export interface DaySpan {
  from: Date;
  to: Date;
}

/** A time of the database as ISO 8601 in UTC, to the second. */
const shown = (name: "at") => `to_char("${name}" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** The counts of each hour. */
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

/** The counts of each minute and surface. */
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

/** What of an outage's row is told. */
export type OutageRow = Omit<Outage, "evidence" | "events" | "zones" | "phase" | "changedAt" | "asFound">;

/** Outages whose alarm lies in a time, withdrawn ones and parts of others among them, earliest first. */
export const outagesOf = ({ from, to }: DaySpan): Promise<OutageRow[]> =>
  database().outage.findMany({
    where: { alarmAt: { gte: from, lt: to } },
    orderBy: [{ alarmAt: "asc" }, { id: "asc" }],
    omit: { evidence: true, events: true, zones: true, phase: true, changedAt: true, asFound: true },
  });

/** What moderators decided: which outages are part of others, and which incidents are about them. */
export async function judgements(): Promise<{ merges: OutageMerge[]; corrections: MatchCorrection[] }> {
  const [merges, corrections] = await Promise.all([
    database().outageMerge.findMany(),
    database().matchCorrection.findMany(),
  ]);
  return { merges, corrections };
}

/** What of an incident's row is told. */
export type IncidentRow = Omit<OfficialIncident, "raw" | "unseenAt">;

/** Incidents that were posted in a time, earliest first. */
export const incidentsOf = ({ from, to }: DaySpan): Promise<IncidentRow[]> =>
  database().officialIncident.findMany({
    where: { postedAt: { gte: from, lt: to } },
    orderBy: [{ postedAt: "asc" }, { id: "asc" }],
    omit: { raw: true, unseenAt: true },
  });

/** Whoever was counted is counted no more for so long: by so much a removal may change counts before and after it. */
const besidesMs = 30 * minuteMs;

/** Why counts of a time were changed by moderation since another: each removal and restoration, in its public words. */
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
