import { locate } from "./locate";
import type { MinuteRecord } from "./minute-record";
import type { OpenOutage } from "./open-outage";
import type { ScannedZone, ZonePlan } from "./zone-plan";

/** An outage is placed anew so long after its alarm. */
export const placedAfterMinutes: readonly number[] = [5, 15];
/** Once placed, only a place that is this much likelier moves it, nats. */
const movesForNats = 3;
/** Of one that was opened again, only this much before it counts. */
const againMinutes = 20;
/** How far back the reports are looked at. */
const longestMinutes = 60;

/**
 * Where the outage is, when it is time to ask again: the same value, or with a zone added that explains the reports
 * since its onset better and is clear of the `others` that are open.
 */
export function placeAgain(
  plan: ZonePlan,
  record: MinuteRecord,
  outage: OpenOutage,
  zone: ScannedZone,
  others: readonly ScannedZone[],
  minute: number,
): OpenOutage {
  const age = minute - outage.raisedMinute;
  if (!placedAfterMinutes.includes(age)) return outage;
  const again = outage.raisedMinute > outage.alarmMinute ? outage.raisedMinute - againMinutes : 0;
  const since = Math.max(outage.onsetMinute, again, minute - longestMinutes + 1);
  const free = plan.zones.filter((one) => !others.some((other) => plan.overlap(one.index, other.index)));
  const best = locate(plan, record, since, free);
  if (!best || best.zone === zone) return outage;
  if (age !== placedAfterMinutes[0]) {
    const present = locate(plan, record, since, [zone]);
    if (present && best.nats < present.nats + movesForNats) return outage;
  }
  return { ...outage, zones: [...outage.zones, { key: best.zone.key, sinceMinute: minute }] };
}
