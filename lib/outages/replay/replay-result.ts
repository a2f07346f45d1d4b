import { zoneHolds, zoneOfKey, zonesOverlap } from "@/lib/catalog/zones";
import { type OpenOutage, type Outage, toOutage } from "@/lib/outages/detection/outage";
import type { ZonePlan } from "@/lib/outages/detection/zone-plan";
import { minuteMs } from "@/lib/platform/time/units";
import { type Course, type RecountedOutage, recountOutage } from "./recount-outage";

/** How many reports of a minute and cell a removal hides. */
export interface HiddenReports {
  minute: number;
  surface: string;
  model: string;
  removalId: string;
  reports: number;
}

/** A stored outage, and its live form if a replay has changed it since. */
export interface StoredOutage {
  outage: Outage;
  asFound: Course | null;
}

/** The result of a replay. */
export interface ReplayResult {
  /** The outages that change, by ID. */
  changes: { id: string; recounted: RecountedOutage }[];
  /** The outages that detection continues with. */
  outages: OpenOutage[];
  /** Hidden reports per outage and removal. */
  losses: { outageId: string; removalId: string; reports: number }[];
}

/** The outages before and in a replay. `live` are those that detection had in memory before it. */
export interface Replay {
  stored: readonly StoredOutage[];
  hidden: readonly HiddenReports[];
  found: readonly OpenOutage[];
  /** IDs of found outages that the replayed detection still has in memory: open, or ended recently. */
  remembered: ReadonlySet<string>;
  live: readonly OpenOutage[];
}

/**
 * Computes the changes after a replay. Only outages with reports that are or were hidden change. An outage that only
 * the replay finds is dropped, because we never create an alarm in the past. If it lasts, the next minute raises it.
 */
export function replayResult(
  { stored, hidden, found, remembered, live }: Replay,
  plan: ZonePlan,
  now: Date,
): ReplayResult {
  const losses = stored.flatMap((one) => lossesOf(one, hidden));
  const matched = matchReplayed(stored.map(extentOfStored), found.map(extentOfFound));
  const result: ReplayResult = { changes: [], outages: [], losses };
  const touched = new Set<string>();
  for (const one of stored) {
    const { id } = one.outage;
    const lost = losses.reduce((sum, loss) => (loss.outageId === id ? sum + loss.reports : sum), 0);
    if (lost === 0 && !one.asFound) continue;
    touched.add(id);
    const replayed = found.find((outage) => outage.id === matched.get(id)) ?? null;
    const recounted = recountOutage({ ...one, lost, replayed: replayed && toOutage(replayed, plan) }, now);
    result.changes.push({ id, recounted });
    if (replayed && remembered.has(replayed.id) && recounted.withdrawnAt === null)
      result.outages.push(withStoredFields(replayed, one.outage, recounted.course));
  }
  result.outages.unshift(...live.filter(({ id }) => !touched.has(id)));
  return result;
}

/** A replayed outage with the fields of the stored one that never change. */
const withStoredFields = (
  replayed: OpenOutage,
  { id, alarmAt, onsetAt, evidence }: Outage,
  { tier, phase, confirmedAt, endedAt, people, peakPeople }: Course,
): OpenOutage => ({
  ...replayed,
  ...{ id, evidence, tier, phase, people, peakPeople },
  alarmMinute: minuteBefore(alarmAt),
  onsetMinute: onsetAt.getTime() / minuteMs,
  confirmedMinute: confirmedAt && minuteBefore(confirmedAt),
  endedMinute: endedAt && minuteBefore(endedAt),
});

/** The minute that ended at a time. */
const minuteBefore = (at: Date) => Math.floor(at.getTime() / minuteMs) - 1;

const extentOfStored = ({ outage, asFound }: StoredOutage): OutageExtent => ({
  id: outage.id,
  alarmAt: outage.alarmAt.getTime(),
  onsetAt: outage.onsetAt.getTime(),
  endedAt: (asFound ? asFound.endedAt : outage.endedAt)?.getTime() ?? null,
  zones: zonesOf(outage, asFound),
});

const extentOfFound = ({ id, alarmMinute, onsetMinute, endedMinute, zones }: OpenOutage): OutageExtent => ({
  id,
  alarmAt: (alarmMinute + 1) * minuteMs,
  onsetAt: onsetMinute * minuteMs,
  endedAt: endedMinute === null ? null : (endedMinute + 1) * minuteMs,
  zones: zones.map(({ key }) => key),
});

const zonesOf = (outage: Outage, asFound: Course | null): string[] => [
  ...new Set([...outage.zones, ...(asFound?.zones ?? [])].map(({ zone }) => zone)),
];

function lossesOf(one: StoredOutage, hidden: readonly HiddenReports[]): ReplayResult["losses"] {
  const { id, onsetAt, endedAt } = extentOfStored(one);
  const outageId = id;
  const zones = zonesOf(one.outage, one.asFound).flatMap((key) => zoneOfKey(key) ?? []);
  const byRemoval = new Map<string, number>();
  for (const { minute, surface, model, removalId, reports } of hidden) {
    const at = minute * minuteMs;
    if (at < onsetAt || at >= (endedAt ?? Number.POSITIVE_INFINITY)) continue;
    if (zones.some((zone) => zoneHolds(zone, surface, model)))
      byRemoval.set(removalId, (byRemoval.get(removalId) ?? 0) + reports);
  }
  return [...byRemoval].map(([removalId, reports]) => ({ outageId, removalId, reports }));
}

/** The time and zones of an outage: alarm, onset and end in ms, and the keys of its zones over time. */
export interface OutageExtent {
  id: string;
  alarmAt: number;
  onsetAt: number;
  /** Null while it is open. */
  endedAt: number | null;
  zones: readonly string[];
}

/**
 * Matches stored outages with replayed ones that overlap in time and zones, by ID. The nearest alarms match first, and
 * each outage matches at most once.
 */
export function matchReplayed(
  stored: readonly OutageExtent[],
  replayed: readonly OutageExtent[],
): Map<string, string> {
  const pairs = stored.flatMap((ours) =>
    replayed
      .filter((other) => shareTime(ours, other) && shareZone(ours, other))
      .map((theirs) => ({ ours, theirs, apart: Math.abs(ours.alarmAt - theirs.alarmAt) })),
  );
  pairs.sort((one, other) => one.apart - other.apart || one.ours.alarmAt - other.ours.alarmAt);
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const { ours, theirs } of pairs) {
    if (found.has(ours.id) || taken.has(theirs.id)) continue;
    found.set(ours.id, theirs.id);
    taken.add(theirs.id);
  }
  return found;
}

function shareTime(one: OutageExtent, other: OutageExtent): boolean {
  const end = ({ endedAt }: OutageExtent) => endedAt ?? Number.POSITIVE_INFINITY;
  return one.onsetAt < end(other) && other.onsetAt < end(one);
}

const shareZone = (one: OutageExtent, other: OutageExtent): boolean =>
  one.zones.some((key) => {
    const zone = zoneOfKey(key);
    return other.zones.some((again) => {
      const overlapping = zoneOfKey(again);
      return zone !== null && overlapping !== null && zonesOverlap(zone, overlapping);
    });
  });
