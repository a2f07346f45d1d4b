import { readCells } from "@/lib/crowd/counts/read";
import type { IncidentRecord } from "@/lib/official/record/incident";
import { readIncidents } from "@/lib/official/record/read-incident";
import type { Outage } from "@/lib/outages/detection/outage";
import { usualNow } from "@/lib/outages/following/usual-now";
import { readOutage } from "@/lib/outages/store";
import { minuteMs } from "@/lib/platform/time/units";
import { heatmapOver } from "@/lib/snapshot/heatmap";
import { type OutageResponse, toOutageResponse } from "@/lib/snapshot/outage-response";
import { summariseOutage } from "@/lib/snapshot/outage-summary";
import { currentSnapshot } from "@/lib/snapshot/publish";
import type { Heatmap, OutageSummary, Snapshot, Timeline, TimelinePoint } from "@/lib/snapshot/snapshot";
import { pointsOfZones, stepThatFits, type TimeSpan } from "./points-of-zones";
import { type OutageNote, readNotesOf } from "./read-notes";
import { incidentsAround } from "./read-outages";

/** All that an outage's page shows. */
export interface OutagePage {
  /** The server's time now, ISO 8601. */
  now: string;
  outage: OutageResponse;
  evidence: Outage["evidence"];
  summary: OutageSummary;
  /** The outage's zone, from an hour before its onset to an hour after its end. */
  timeline: Timeline;
  /** People from onset to end. */
  heatmap: Heatmap;
  /** What the official page posted about it, earliest first, each with its updates and edits. */
  incidents: IncidentRecord[];
  /** What people wrote, as far as it was approved, oldest first. */
  notes: OutageNote[];
  /** What is shown now, and how fresh that is; null before the first snapshot. */
  snapshot: Snapshot | null;
  /** False where the official page was not read since the outage ended, or lately: its silence then says nothing. */
  officialKnown: boolean;
}

const aroundMs = 60 * minuteMs;

/** An outage's page as of `now`; null when there is no outage with this id. */
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
  const face = toOutageResponse(outage, incidents);
  const records = await readIncidents(face.incidents.map((incident) => incident.id));
  const summary = summariseOutage(outage);
  const snapshot = currentSnapshot(now)?.snapshot ?? null;
  return {
    now: now.toISOString(),
    outage: face,
    evidence: outage.evidence,
    summary,
    timeline: {
      ...timeline,
      outages: outage.withdrawnAt ? [] : [summary],
      incidents: incidents.filter((incident) =>
        face.incidents.some(({ id: about }) => about === incident.id),
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

/** People of an outage's zone by minute, and what was usual. */
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
  const stepMinutes = stepThatFits(around);
  return {
    window: "outage",
    surface: "surface" in outage.zone ? outage.zone.surface : null,
    model: "model" in outage.zone ? outage.zone.model : null,
    stepMinutes,
    points: await pointsOfZones([outage.zone], around, stepMinutes, now),
  };
}
