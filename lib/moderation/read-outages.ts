import { zoneName } from "@/lib/catalog/zones";
import { byPost } from "@/lib/comparison/lag";
import { matches } from "@/lib/comparison/match";
import type { IncidentSummary } from "@/lib/official/record/incident";
import type { MatchCorrection } from "@/lib/outages/detection/judged";
import { outageId } from "@/lib/outages/detection/open-new";
import type { Outage } from "@/lib/outages/detection/outage";
import { smallestEnclosingZone } from "@/lib/outages/detection/smallest-enclosing-zone";
import { zonePlan } from "@/lib/outages/detection/zone-plan";
import { readOutage, readOutages } from "@/lib/outages/store";
import { minuteMs } from "@/lib/platform/time/units";
import { type OutageResponse, toOutageResponse } from "@/lib/snapshot/outage-response";
import { type OutageNote, readNotesOf } from "@/lib/views/record/read-notes";
import { incidentsAround } from "@/lib/views/record/read-outages";
import { type LoggedAct, readActsOn } from "./read-log";

const onPage = 50;

/** The newest outages, or those before one (`before`), as moderators see them. */
export async function readOutageList(query: Readonly<Record<string, string>>) {
  const before = /^\d{8}-\d{4}$/.test(query.before ?? "") ? query.before : undefined;
  const outages = await readOutages(onPage, before);
  const incidents = await incidentsAround(outages);
  const next = outages.length === onPage ? (outages.at(-1)?.id ?? null) : null;
  return { outages: outages.map((outage) => toOutageResponse(outage, incidents)), next };
}

/** An outage that may be the same failure, and how both together would be told. */
export interface MergeChoice {
  id: string;
  name: string;
  tier: Outage["tier"];
  alarm: string;
  ended: string | null;
  /** The name of both as one. */
  together: string;
  /** The later was confirmed and the earlier was not: they cannot be merged. */
  unsure: boolean;
}

/** An incident around an outage: whether it is about it, and by whose word. */
export interface MatchChoice extends Pick<IncidentSummary, "id" | "name" | "posted" | "resolved"> {
  matched: boolean;
  correction: MatchCorrection | null;
}

/** All that a moderator sees of an outage. */
export interface OutageView {
  outage: OutageResponse;
  merges: MergeChoice[];
  incidents: MatchChoice[];
  notes: OutageNote[];
  /** What was done with it, newest first. */
  acts: LoggedAct[];
}

/** So many others are offered for a merge, of so long before and after it at most. */
const neighbours = 12;
const aroundMinutes = 7 * 1440;

/** One outage with what can be done with it; null when there is none with this id. */
export async function readOutageView(id: string): Promise<OutageView | null> {
  const outage = await readOutage(id);
  if (!outage) return null;
  const [around, incidents, notes, acts] = await Promise.all([
    outagesAround(outage),
    incidentsAround([outage]),
    readNotesOf(outage),
    readActsOn("outage", [id, ...(outage.judged?.merged ?? []).map((part) => part.id)]),
  ]);
  return {
    outage: toOutageResponse(outage, incidents),
    merges: around.map((other) => mergeChoice(outage, other)),
    incidents: byPost(incidents.filter(({ impact }) => impact !== "maintenance")).map((incident) => ({
      ...{ id: incident.id, name: incident.name, posted: incident.posted, resolved: incident.resolved },
      matched: matches(outage, incident),
      correction: outage.judged?.matches.find((match) => match.incident === incident.id) ?? null,
    })),
    notes,
    acts,
  };
}

/** Those next to it in time, nearest alarm first. */
async function outagesAround(outage: Outage): Promise<Outage[]> {
  const later = Math.floor(outage.alarmAt.getTime() / minuteMs) + aroundMinutes;
  const around = await readOutages(4 * neighbours, outageId(later));
  const near = (one: Outage) => Math.abs(one.alarmAt.getTime() - outage.alarmAt.getTime());
  return around
    .filter((one) => one.id !== outage.id && near(one) <= aroundMinutes * minuteMs)
    .sort((one, other) => near(one) - near(other))
    .slice(0, neighbours);
}

function mergeChoice(outage: Outage, other: Outage): MergeChoice {
  const [earlier, later] = other.alarmAt < outage.alarmAt ? [other, outage] : [outage, other];
  return {
    id: other.id,
    name: zoneName(other.zone),
    tier: other.tier,
    alarm: other.alarmAt.toISOString(),
    ended: other.endedAt?.toISOString() ?? null,
    together: zoneName(smallestEnclosingZone([outage.zone, other.zone], zonePlan())),
    unsure: earlier.tier === "signal" && later.tier === "confirmed",
  };
}
