import { readCells } from "@/lib/crowd/counts/read";
import type { IncidentRecord } from "@/lib/official/record/incident";
import { readIncidents } from "@/lib/official/record/read";
import type { Outage } from "@/lib/outages/detection/outage";
import { usualNow } from "@/lib/outages/following/usual-now";
import { readOutage } from "@/lib/outages/store";
import { minuteMs } from "@/lib/platform/time/units";
import { heatmapOver } from "@/lib/snapshot/heatmap";
import { type OutageResponse, summarizeOutage, toOutageResponse } from "@/lib/snapshot/outage-response";
import { currentSnapshot } from "@/lib/snapshot/publish";
import type { Heatmap, OutageSummary, Snapshot, Timeline, TimelinePoint } from "@/lib/snapshot/snapshot";
import { chartStepMinutes, pointsOfZones, type TimeSpan } from "./points-of-zones";
import { incidentsAround, type OutageNote, readNotesOf } from "./read-outages";

/** The data of an outage's page. */
export interface OutagePage {
  /** The server's time, ISO 8601. */
  now: string;
  outage: OutageResponse;
  evidence: Outage["evidence"];
  summary: OutageSummary;
  /** The timeline of the outage's zone, from an hour before its onset to an hour after its end. */
  timeline: Timeline;
  /** People from onset to end. */
  heatmap: Heatmap;
  /** What the status page posted about it, earliest first, each with its updates and edits. */
  incidents: IncidentRecord[];
  /** Approved notes of reporters, oldest first. */
  notes: OutageNote[];
  /** The current snapshot; null before the first. */
  snapshot: Snapshot | null;
  /** False if we have not read the status page since the outage ended, or recently. Then its silence means nothing. */
  officialKnown: boolean;
}

const aroundMs = 60 * minuteMs;

/** The page of an outage as of `now`; null if no outage has this ID. */
export async function readOutagePage(id: string, now: Date): Promise<OutagePage | null> {
  const outage = await readOutage(id);
  if (!outage) return null;
  const end = (outage.endedAt ?? now).getTime();
  const span = { from: outage.onsetAt.getTime(), to: Math.max(end, outage.onsetAt.getTime() + minuteMs) };
  const [incidents, notes, cells, { usual }, timeline] = await Promise.all([
    incidentsAround([outage]),
    readNotesOf(outage),
    readCells({ from: new Date(span.from), to: new Date(span.to), vote: "fails" }),
    usualNow(now),
    timelineAround(outage, span, now),
  ]);
  const response = toOutageResponse(outage, incidents);
  const records = await readIncidents(response.incidents.map((incident) => incident.id));
  const summary = summarizeOutage(outage);
  const snapshot = currentSnapshot(now)?.snapshot ?? null;
  return {
    now: now.toISOString(),
    outage: response,
    evidence: outage.evidence,
    summary,
    timeline: {
      ...timeline,
      outages: outage.withdrawnAt ? [] : [summary],
      incidents: incidents.filter((incident) =>
        response.incidents.some(({ id: about }) => about === incident.id),
      ),
    },
    heatmap: { window: "outage", ...heatmapOver(span, cells, [], usual) },
    incidents: records,
    notes,
    snapshot,
    officialKnown: snapshot !== null && isKnown(outage, snapshot.official),
  };
}

const isKnown = ({ endedAt }: Outage, { fresh, readAt }: Snapshot["official"]): boolean =>
  fresh || (endedAt !== null && readAt !== null && Date.parse(readAt) >= endedAt.getTime());

/** People of an outage's zone per minute, and the normal number. */
export async function readOutageMinutes(id: string, now: Date): Promise<TimelinePoint[] | null> {
  const outage = await readOutage(id);
  if (!outage) return null;
  const from = outage.onsetAt.getTime() - aroundMs;
  const to = (outage.endedAt ?? now).getTime() + minuteMs;
  return pointsOfZones([outage.zone], { from, to }, 1, now);
}

async function timelineAround(
  outage: Outage,
  span: TimeSpan,
  now: Date,
): Promise<Omit<Timeline, "outages" | "incidents">> {
  const around = { from: span.from - aroundMs, to: Math.min(span.to + aroundMs, now.getTime()) };
  const stepMinutes = chartStepMinutes(around);
  return {
    window: "outage",
    surface: "surface" in outage.zone ? outage.zone.surface : null,
    model: "model" in outage.zone ? outage.zone.model : null,
    stepMinutes,
    points: await pointsOfZones([outage.zone], around, stepMinutes, now),
  };
}
