import { isRetroactive, type Lags, lagsOf } from "@/lib/comparison/lag";
import { matches } from "@/lib/comparison/match";
import { readFirstCountAt } from "@/lib/crowd/counts/read";
import type { IncidentRecord } from "@/lib/official/record/incident";
import { readIncident } from "@/lib/official/record/read-incident";
import { readOutagesSince } from "@/lib/outages/store";
import { minuteMs } from "@/lib/platform/time/units";
import type { OutagePost } from "@/lib/snapshot/outage-posts";
import { summariseOutage } from "@/lib/snapshot/outage-summary";
import type { Timeline, TimelinePoint } from "@/lib/snapshot/snapshot";
import { pointsOfZones, stepThatFits, type TimeSpan } from "./points-of-zones";
import { zonesOfScope } from "./zones-of-scope";

export type { IncidentRecord };

/** An outage of ours that an incident is about. */
export interface OutageBeside extends OutagePost {
  /** This incident's times against our alarm. */
  lags: Lags;
  /** Why a moderator matched them by hand; null where place and time did. */
  byHand: string | null;
}

/** All that an incident's page shows. */
export interface IncidentPage {
  /** The server's time now, ISO 8601. */
  now: string;
  incident: IncidentRecord;
  /** It was posted when it was over. */
  retroactive: boolean;
  /** People of what it names, or of everything, from an hour before it began to an hour after its end; null when it ended before our first count. */
  timeline: Timeline | null;
  /** The step in which most people reported while it lasted; null when nobody did. */
  peak: TimelinePoint | null;
  /** Earliest alarm first. */
  outages: OutageBeside[];
}

const aroundMs = 60 * minuteMs;

/** An incident's page as of `now`; null when there is none with this id. */
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
      outage: summariseOutage(outage),
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

/** From what it claims or posted first to its end. One whose end is not known ends with its last post, unless it stands open. */
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
  const stepMinutes = stepThatFits(around);
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
