import { isRetroactive, type Lags, lagsOf } from "@/lib/comparison/lag";
import { matches } from "@/lib/comparison/match";
import { readFirstCountAt } from "@/lib/crowd/counts/read";
import type { IncidentRecord } from "@/lib/official/record/incident";
import { listIncidents, readIncident } from "@/lib/official/record/read";
import { readOutagesSince } from "@/lib/outages/store";
import { minuteMs } from "@/lib/platform/time/units";
import type { OutagePost } from "@/lib/snapshot/outage-posts";
import { summarizeOutage } from "@/lib/snapshot/outage-response";
import type { IncidentSummary, Timeline, TimelinePoint } from "@/lib/snapshot/snapshot";
import { chartStepMinutes, pointsOfZones, type TimeSpan, zonesOfScope } from "./points-of-zones";
import type { IncidentListQuery } from "./query";

/** A page of the official incidents, newest post first. */
export interface IncidentListView {
  asked: IncidentListQuery;
  incidents: IncidentSummary[];
  /** Send it as `before` to get the next page; null on the last page. */
  next: string | null;
}

const onePage = 30;

/**
 * Official incidents with `q` in their name, filtered by surface and model, older than `before`. An unknown `before` is
 * ignored.
 */
export async function readIncidentList(asked: IncidentListQuery): Promise<IncidentListView> {
  const filter = {
    limit: onePage + 1,
    ...(asked.q ? { named: asked.q } : {}),
    ...(asked.surface ? { surface: asked.surface } : {}),
    ...(asked.model ? { model: asked.model } : {}),
  };
  const older = asked.before ? await listIncidents({ ...filter, before: asked.before }) : undefined;
  const found = older ?? (await listIncidents(filter)) ?? [];
  const incidents = found.slice(0, onePage);
  return {
    asked: { ...asked, before: older ? asked.before : null },
    incidents,
    next: found.length > onePage ? (incidents.at(-1)?.id ?? null) : null,
  };
}

export type { IncidentRecord };

/** An outage that matches the incident. */
interface OutageBeside extends OutagePost {
  /** This incident's times relative to our alarm. */
  lags: Lags;
  /** Why a moderator matched them by hand; null if time and scope matched. */
  byHand: string | null;
}

/** The data of an incident's page. */
export interface IncidentPage {
  /** The server's time, ISO 8601. */
  now: string;
  incident: IncidentRecord;
  /** Whether it was posted after it had ended. */
  retroactive: boolean;
  /**
   * People in its scope, from an hour before its start to an hour after its end. Null if it ended before our first
   * count.
   */
  timeline: Timeline | null;
  /** The step with the most people while it lasted; null if nobody reported. */
  peak: TimelinePoint | null;
  /** Earliest alarm first. */
  outages: OutageBeside[];
}

const aroundMs = 60 * minuteMs;

/** The page of an incident as of `now`; null if no incident has this ID. */
export async function readIncidentPage(id: string, now: Date): Promise<IncidentPage | null> {
  const incident = await readIncident(id);
  if (!incident) return null;
  const span = spanOf(incident, now);
  const [firstCount, ours] = await Promise.all([
    readFirstCountAt(),
    readOutagesSince(new Date(span.from - aroundMs)),
  ]);
  const outages = ours
    .filter((outage) => matches(outage, incident))
    .sort((one, other) => one.alarmAt.getTime() - other.alarmAt.getTime())
    .map((outage) => ({
      outage: summarizeOutage(outage),
      incident: incident.id,
      posted: incident.posted,
      incidentName: incident.name,
      lags: lagsOf(outage.alarmAt, incident),
      byHand: outage.judged?.matches.find((match) => match.incident === incident.id)?.why ?? null,
    }));
  const counted = firstCount !== null && firstCount < span.to;
  const timeline = counted ? await timelineAround(incident, outages, span, now) : null;
  return {
    now: now.toISOString(),
    incident,
    retroactive: isRetroactive(incident),
    timeline,
    peak: timeline && peakOf(timeline, span),
    outages,
  };
}

/**
 * From its claimed start or first post to its end. Without a known end, it ends with its last post, unless it is open.
 */
function spanOf(incident: IncidentRecord, now: Date): TimeSpan {
  const posted = Date.parse(incident.posted);
  const claimed = incident.claimed === null ? posted : Date.parse(incident.claimed);
  const lastPost = Date.parse(incident.updates.at(-1)?.created ?? incident.posted);
  const open = incident.origin === "feed" ? now.getTime() : lastPost;
  const ended = incident.resolved ?? incident.vanished;
  const to = ended === null ? open : Date.parse(ended);
  const from = Math.min(claimed, posted);
  return { from, to: Math.max(to, from + minuteMs) };
}

async function timelineAround(
  incident: IncidentRecord,
  outages: readonly OutageBeside[],
  span: TimeSpan,
  now: Date,
): Promise<Timeline> {
  const around = { from: span.from - aroundMs, to: Math.min(span.to + aroundMs, now.getTime()) };
  const stepMinutes = chartStepMinutes(around);
  const [surface = null, ...otherSurfaces] = incident.surfaces;
  const [model = null, ...otherModels] = incident.models;
  return {
    window: "outage",
    surface: otherSurfaces.length === 0 ? surface : null,
    model: otherModels.length === 0 ? model : null,
    stepMinutes,
    points: await pointsOfZones(zonesOfScope(incident), around, stepMinutes, now),
    incidents: [incident],
    outages: outages.map(({ outage }) => outage),
  };
}

function peakOf({ points, stepMinutes }: Timeline, span: TimeSpan): TimelinePoint | null {
  return points
    .filter(({ at }) => Date.parse(at) + stepMinutes * minuteMs > span.from && Date.parse(at) < span.to)
    .reduce<TimelinePoint | null>((most, point) => (point.people > (most?.people ?? 0) ? point : most), null);
}
