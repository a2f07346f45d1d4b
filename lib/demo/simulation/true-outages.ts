import type { SymptomId } from "@/lib/catalog/symptoms";
import { chooser, logNormal, poisson, type Random, randomOf } from "./random";
import { drawScope, shareOf, type UsedCell } from "./scope";
import { outageSymptoms } from "./usage";
import { minuteOfWeek, minutesPerDay, weekFactor } from "./week";

/** A true outage, against which we measure a detector. Times are minutes since 1970. */
export interface TrueOutage {
  id: number;
  start: number;
  end: number;
  cells: readonly UsedCell[];
  share: number;
  severity: "minor" | "major" | "critical";
  /** Peak of additional reports, as a multiple of the normal reports of the same cells. */
  amplitude: number;
  riseMinutes: number;
  halfLifeMinutes: number;
  symptom: SymptomId;
  /** Expected additional reports from start to end, at the mean level. */
  extraReports: number;
}

/** Shares of severities, and the median of their amplitude. */
const severityOf = chooser([
  ["minor", 0.68],
  ["major", 0.26],
  ["critical", 0.06],
] as const);
const medianAmplitude = { minor: 3, major: 20, critical: 60 };
/** Half-life of reports after the end. */
const fadeMinutes = 12;
/** Starts by six hours of the day, and by weekday and weekend (13% of starts), as in the official record. */
const quarterOf = chooser([
  [0, 0.1],
  [1, 0.25],
  [2, 0.39],
  [3, 0.26],
] as const);
const weekdayWeight = (0.87 * 7) / 5;
const weekendWeight = (0.13 * 7) / 2;
/** Some outages cause another one before they end, so that 20% of outages start during another one. */
const followUpShare = 0.06;

const symptomOf = chooser(outageSymptoms);

/** The additional reports of an outage at `minute`, relative to its amplitude (0 to 1). */
export function shapeAt(outage: TrueOutage, minute: number): number {
  const age = Math.min(minute, outage.end) - outage.start + 0.5;
  if (minute < outage.start) return 0;
  const rise = 1 - Math.exp(-age / outage.riseMinutes);
  const fatigue = 2 ** (-Math.max(0, age - 2 * outage.riseMinutes) / outage.halfLifeMinutes);
  return rise * (0.25 + 0.75 * fatigue) * 2 ** (-Math.max(0, minute - outage.end) / fadeMinutes);
}

/** The last minute in which an outage matters: when its reports have faded to a thousandth. */
export const lastMinuteOf = (outage: TrueOutage): number => outage.end + fadeMinutes * 10;

function drawOutage(random: Random, id: number, start: number, ratePerMinute: number): TrueOutage {
  const durationMinutes = Math.round(Math.min(900, Math.max(6, logNormal(random, 70, 1.08))));
  const severity = severityOf(random);
  const cells = drawScope(random);
  const outage: TrueOutage = {
    id,
    start,
    end: start + durationMinutes,
    cells,
    share: shareOf(cells),
    severity,
    amplitude: logNormal(random, medianAmplitude[severity], 0.9),
    riseMinutes: logNormal(random, 8, 0.6),
    halfLifeMinutes: logNormal(random, 30, 0.5),
    symptom: symptomOf(random),
    extraReports: 0,
  };
  for (let minute = start; minute < outage.end; minute++)
    outage.extraReports += shapeAt(outage, minute) * weekFactor(minute);
  outage.extraReports *= ratePerMinute * outage.share * outage.amplitude;
  return outage;
}

/** Draws the outages that start on one day, independently of other days. `perMonth` is per 30 days. */
export function outagesOfDay(
  seed: number,
  dayStart: number,
  perMonth: number,
  ratePerMinute: number,
): TrueOutage[] {
  const random = randomOf(seed, `outages ${dayStart}`);
  const weight = minuteOfWeek(dayStart) >= 5 * minutesPerDay ? weekendWeight : weekdayWeight;
  const count = poisson(random, ((perMonth / 30) * weight) / (1 + followUpShare));
  const outages: TrueOutage[] = [];
  for (let nth = 0; nth < count; nth++) {
    const start = dayStart + Math.floor((quarterOf(random) + random()) * 360);
    const id = dayStart * 100 + outages.length;
    const outage = drawOutage(random, id, start, ratePerMinute);
    outages.push(outage);
    if (random() >= followUpShare) continue;
    const later = start + Math.floor(random() * (outage.end - start));
    outages.push(drawOutage(random, id + 1, later, ratePerMinute));
  }
  return outages.sort((a, b) => a.start - b.start);
}
