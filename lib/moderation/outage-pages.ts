import { zoneName } from "@/lib/catalog/zones";
import { byPost } from "@/lib/comparison/lag";
import { matches } from "@/lib/comparison/match";
import type { IncidentSummary } from "@/lib/official/record/incident";
import { outageId } from "@/lib/outages/detection/open-outage";
import type { MatchCorrection, Outage } from "@/lib/outages/detection/outage";
import { smallestEnclosingZone, zonePlan } from "@/lib/outages/detection/zone-plan";
import { readOutage, readOutages } from "@/lib/outages/store";
import { minuteMs } from "@/lib/platform/time/units";
import { type OutageResponse, toOutageResponse } from "@/lib/snapshot/outage-response";
import { incidentsAround, type OutageNote, readNotesOf } from "@/lib/views/record/read-outages";
import { type LoggedAction, readActionsOn } from "./log";

const pageSize = 50;

/** What the list of outages shows to moderators. */
export interface OutageListView {
  outages: OutageResponse[];
  /** The id of the last outage on this page; null on the last page. */
  next: string | null;
}

/** The newest outages, or those before the outage `before`. */
export async function readOutageList(query: Readonly<Record<string, string>>): Promise<OutageListView> {
  const before = /^\d{8}-\d{4}$/.test(query.before ?? "") ? query.before : undefined;
  const outages = await readOutages(pageSize, before);
  const incidents = await incidentsAround(outages);
  const next = outages.length === pageSize ? (outages.at(-1)?.id ?? null) : null;
  return { outages: outages.map((outage) => toOutageResponse(outage, incidents)), next };
}

/** An outage that may be the same failure, and how a merge would look. */
export interface MergeOption {
  id: string;
  name: string;
  tier: Outage["tier"];
  alarm: string;
  ended: string | null;
  /** The name of the merged outage. */
  mergedName: string;
  /** The later outage was confirmed and the earlier was not, so they can't be merged. */
  unsure: boolean;
}

/** An incident near an outage: whether it is about the outage, and the correction if a moderator decided. */
export interface MatchOption extends Pick<IncidentSummary, "id" | "name" | "posted" | "resolved"> {
  matched: boolean;
  correction: MatchCorrection | null;
}

/** Everything that a moderator sees about an outage. */
export interface OutageView {
  outage: OutageResponse;
  merges: MergeOption[];
  incidents: MatchOption[];
  notes: OutageNote[];
  /** Moderators' actions on it, newest first. */
  actions: LoggedAction[];
}

/** We offer this many outages for a merge, at most this long before and after. */
const maxNeighbors = 12;
const maxDistanceMinutes = 7 * 1440;

/** One outage with its possible actions; null if the id is unknown. */
export async function readOutageView(id: string): Promise<OutageView | null> {
  const outage = await readOutage(id);
  if (!outage) return null;
  const [around, incidents, notes, actions] = await Promise.all([
    outagesAround(outage),
    incidentsAround([outage]),
    readNotesOf(outage),
    readActionsOn("outage", [id, ...(outage.judged?.merged ?? []).map((part) => part.id)]),
  ]);
  return {
    outage: toOutageResponse(outage, incidents),
    merges: around.map((other) => mergeOption(outage, other)),
    incidents: byPost(incidents.filter(({ impact }) => impact !== "maintenance")).map((incident) => ({
      ...{ id: incident.id, name: incident.name, posted: incident.posted, resolved: incident.resolved },
      matched: matches(outage, incident),
      correction: outage.judged?.matches.find((match) => match.incident === incident.id) ?? null,
    })),
    notes,
    actions,
  };
}

/** The outages nearest in time, nearest alarm first. */
async function outagesAround(outage: Outage): Promise<Outage[]> {
  const later = Math.floor(outage.alarmAt.getTime() / minuteMs) + maxDistanceMinutes;
  const around = await readOutages(4 * maxNeighbors, outageId(later));
  const near = (one: Outage) => Math.abs(one.alarmAt.getTime() - outage.alarmAt.getTime());
  return around
    .filter((one) => one.id !== outage.id && near(one) <= maxDistanceMinutes * minuteMs)
    .sort((one, other) => near(one) - near(other))
    .slice(0, maxNeighbors);
}

function mergeOption(outage: Outage, other: Outage): MergeOption {
  const [earlier, later] = other.alarmAt < outage.alarmAt ? [other, outage] : [outage, other];
  return {
    id: other.id,
    name: zoneName(other.zone),
    tier: other.tier,
    alarm: other.alarmAt.toISOString(),
    ended: other.endedAt?.toISOString() ?? null,
    mergedName: zoneName(smallestEnclosingZone([outage.zone, other.zone], zonePlan())),
    unsure: earlier.tier === "signal" && later.tier === "confirmed",
  };
}
