import { expectedAgreement, likelyZones } from "./locate";
import type { MinuteRecord } from "./minute-record";
import type { OpenOutage } from "./open-outage";
import type { ScannedZone, ZonePlan } from "./zone-plan";

/** An outage is placed anew so long after its alarm. */
export const placedAfterMinutes: readonly number[] = [5, 10, 20];
/** Once placed, only a place moves it that is expected to agree this much better with what fails. */
const movesForAgreement = 0.05;
/** Of one that was opened again, only this much before it counts. */
const againMinutes = 20;
/** How far back the reports are looked at. */
const maxMinutes = 60;

/**
 * Where the outage is, when it is time to ask again: the same value, or with a zone added that is expected to agree
 * best with what fails, by the reports since its onset, and is clear of the `others` that are open.
 */
export function relocate(
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
  const since = Math.max(outage.onsetMinute, again, minute - maxMinutes + 1);
  const free = plan.zones.filter((one) => !others.some((other) => plan.overlap(one.index, other.index)));
  const likely = likelyZones(record, since, free);
  const present = expectedAgreement(plan, record, likely, zone);
  let best = zone;
  let most = age === placedAfterMinutes[0] ? present : present + movesForAgreement;
  for (const one of free) {
    const agrees = expectedAgreement(plan, record, likely, one);
    if (agrees <= most + 1e-9) continue;
    best = one;
    most = agrees;
  }
  if (best === zone) return outage;
  return { ...outage, zones: [...outage.zones, { key: best.key, sinceMinute: minute }] };
}
