import { zoneHolds, zoneOfKey } from "@/lib/catalog/zones";
import type { OpenOutage } from "@/lib/outages/detection/open-outage";
import type { Outage } from "@/lib/outages/detection/outage";
import type { ZonePlan } from "@/lib/outages/detection/zone-plan";
import { outageOf } from "@/lib/outages/following/outage-of-event";
import { minuteMs } from "@/lib/platform/time/units";
import { matchReplayed, type OutagePlace } from "./match-replayed";
import { type Course, type RecountedOutage, recountOutage } from "./recount-outage";

/** Reports of a minute and a cell that a removal hides. */
export interface HiddenReports {
  minute: number;
  surface: string;
  model: string;
  removalId: string;
  reports: number;
}

/** An outage as it is stored, and how it was found live where a removal changed it since. */
export interface StoredOutage {
  outage: Outage;
  asFound: Course | null;
}

/** What a replay makes of the outages. */
export interface ReplayResult {
  /** Those that change, by id. */
  changes: { id: string; recounted: RecountedOutage }[];
  /** What detection goes on with. */
  outages: OpenOutage[];
  /** Of each outage the reports that are hidden, by removal. */
  losses: { outageId: string; removalId: string; reports: number }[];
}

/** What went into a replay and came out of it; `live` is what detection held before it. */
export interface Replay {
  stored: readonly StoredOutage[];
  hidden: readonly HiddenReports[];
  found: readonly OpenOutage[];
  /** Ids of those of them that detection still remembers, open or just over. */
  remembered: ReadonlySet<string>;
  live: readonly OpenOutage[];
}

/**
 * What follows from a replay. Only outages of which reports are or were hidden are touched: what removals do not concern
 * stays as it was found, whatever the replay says. One that only the replay finds is dropped: nothing gets an alarm in
 * the past, and if it lasts the next minute raises it.
 */
export function replayResult(
  { stored, hidden, found, remembered, live }: Replay,
  plan: ZonePlan,
  now: Date,
): ReplayResult {
  const losses = stored.flatMap((one) => lossesOf(one, hidden));
  const again = matchReplayed(stored.map(placeOfStored), found.map(placeOfFound));
  const result: ReplayResult = { changes: [], outages: [], losses };
  const touched = new Set<string>();
  for (const one of stored) {
    const { id } = one.outage;
    const lost = losses.reduce((sum, loss) => (loss.outageId === id ? sum + loss.reports : sum), 0);
    if (lost === 0 && !one.asFound) continue;
    touched.add(id);
    const replayed = found.find((outage) => outage.id === again.get(id)) ?? null;
    const recounted = recountOutage({ ...one, lost, again: replayed && outageOf(replayed, plan) }, now);
    result.changes.push({ id, recounted });
    if (replayed && remembered.has(replayed.id) && recounted.withdrawnAt === null)
      result.outages.push(asStored(replayed, one.outage, recounted.course));
  }
  result.outages.unshift(...live.filter(({ id }) => !touched.has(id)));
  return result;
}

/** A replayed outage with what never moves of the stored one. */
const asStored = (
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

/** What was found at the end of a minute was found in it. */
const minuteBefore = (at: Date) => Math.floor(at.getTime() / minuteMs) - 1;

const placeOfStored = ({ outage, asFound }: StoredOutage): OutagePlace => ({
  id: outage.id,
  alarmAt: outage.alarmAt.getTime(),
  onsetAt: outage.onsetAt.getTime(),
  endedAt: (asFound ? asFound.endedAt : outage.endedAt)?.getTime() ?? null,
  zones: zonesOf(outage, asFound),
});

const placeOfFound = ({ id, alarmMinute, onsetMinute, endedMinute, zones }: OpenOutage): OutagePlace => ({
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
  const { id, onsetAt, endedAt } = placeOfStored(one);
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
