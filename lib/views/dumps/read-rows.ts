import { z } from "zod";
import { zoneName, zoneOfKey } from "@/lib/catalog/zones";
import { byPost, lagsOf } from "@/lib/comparison/lag";
import { matches } from "@/lib/comparison/match";
import type { IncidentSummary } from "@/lib/official/record/incident";
import { listIncidents } from "@/lib/official/record/read";
import { dayMs } from "@/lib/platform/time/units";
import type { DatasetName, Row } from "./datasets";
import {
  countRows,
  type DaySpan,
  type IncidentRow,
  incidentsOf,
  minuteRows,
  moderatorDecisions,
  type OutageRow,
  outagesOf,
} from "./store-rows";

const maxIncidents = 5000;
const symptoms = z.array(z.object({ symptom: z.string(), people: z.number() }));

/** The rows of a data set within a period, in a stable order. */
export function readRows(dataset: DatasetName, span: DaySpan): Promise<Row[]> {
  switch (dataset) {
    case "counts":
      return countRows(span);
    case "minutes":
      return minuteRows(span);
    case "outages":
      return outageRows(span);
    case "incidents":
      return incidentRows(span);
  }
}

/** A time to the second, as in every file. */
const timeOf = (time: Date | null): string | null => time && `${time.toISOString().slice(0, 19)}Z`;

async function incidentRows(span: DaySpan): Promise<Row[]> {
  return (await incidentsOf(span)).map(
    (row: IncidentRow): Row => ({
      id: row.id,
      name: row.name,
      status: row.status,
      impact: row.impact,
      posted_utc: timeOf(row.postedAt),
      claimed_utc: timeOf(row.claimedAt),
      first_seen_utc: timeOf(row.firstSeenAt),
      component_red_utc: timeOf(row.componentRedAt),
      resolved_utc: timeOf(row.resolvedAt),
      vanished_utc: timeOf(row.vanishedAt),
      surfaces: row.surfaces.join(" "),
      models: row.models.join(" "),
      many: row.many,
      known_by: row.origin,
      link: row.shortlink,
    }),
  );
}

async function outageRows(span: DaySpan): Promise<Row[]> {
  const outages = await outagesOf(span);
  if (outages.length === 0) return [];
  const around = { from: new Date(span.from.getTime() - dayMs), to: new Date(span.to.getTime() + 7 * dayMs) };
  const [incidents, { merges, corrections }] = await Promise.all([
    listIncidents({ ...around, limit: maxIncidents }),
    moderatorDecisions(),
  ]);
  return outages.map((outage) => {
    const matched = corrections
      .filter(({ outageId }) => outageId === outage.id)
      .map(({ incidentId, together }) => ({ incident: incidentId, together }));
    const mergedInto = merges.find(({ outageId }) => outageId === outage.id)?.intoId ?? null;
    return outageRow(outage, incidents ?? [], matched, mergedInto);
  });
}

function outageRow(
  outage: OutageRow,
  incidents: readonly IncidentSummary[],
  corrected: readonly { incident: string; together: boolean }[],
  mergedInto: string | null,
): Row {
  const zone = zoneOfKey(outage.zone) ?? { kind: "all" };
  const found = { zone, alarmAt: outage.alarmAt, endedAt: outage.endedAt };
  const judged = { spans: [found], matches: corrected };
  const about = byPost(incidents.filter((incident) => matches({ ...found, judged }, incident)));
  const [first, ...later] = about;
  const lags = first ? lagsOf(outage.alarmAt, first, later) : null;
  return {
    id: outage.id,
    zone: outage.zone,
    name: zoneName(zone),
    tier: outage.tier,
    onset_utc: timeOf(outage.onsetAt),
    alarm_utc: timeOf(outage.alarmAt),
    confirmed_utc: timeOf(outage.confirmedAt),
    ended_utc: timeOf(outage.endedAt),
    people: outage.people,
    peak_people: outage.peakPeople,
    peak_utc: timeOf(outage.peakAt),
    symptoms: symptoms
      .parse(outage.symptoms)
      .map(({ symptom, people }) => `${symptom}:${people}`)
      .join(" "),
    incidents: about.map(({ id }) => id).join(" "),
    lag_posted: rounded(lags?.posted),
    lag_first_seen: rounded(lags?.firstSeen),
    lag_component_red: rounded(lags?.componentRed),
    withdrawn_utc: timeOf(outage.withdrawnAt),
    merged_into: mergedInto,
  };
}

/** Minutes to two decimal places. More would be clock noise. */
const rounded = (minutes: number | null | undefined): number | null =>
  minutes === null || minutes === undefined ? null : Math.round(minutes * 100) / 100;
