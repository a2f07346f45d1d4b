import { echoMean } from "@/lib/demo/simulation/stream";
import type { TrueOutage } from "@/lib/demo/simulation/true-outages";
import { eventsAt, type Peak, peakKeeper, thresholdFor } from "./calibrate";
import { causesBesides, knownElse, type OracleDays } from "./oracle-days";
import { courseOf, excessByPlace, outageLift } from "./oracle-template";

/** Minutes between the starts that we try. */
const startStep = 4;
/** A start whose ratio has fallen this far is dropped, because a return to the threshold is very unlikely (e⁻⁸). */
const givenUpNats = -8;

/** What an oracle knows, in addition to zone, shape, amplitude, duration and intensity. */
export interface OracleMind {
  days: OracleDays;
  /** The share of reports with the symptom of the outage; null for an oracle without symptoms. */
  sharedSymptom: number | null;
}

/** The first arrival at or after a minute. */
function firstFrom(minutes: readonly number[], minute: number): number {
  let low = 0;
  let high = minutes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((minutes[middle] ?? 0) < minute) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * An oracle that waits for exactly this outage without knowing its start. After each arrival from `from` to `to`
 * (exclusive) it computes the highest log-likelihood ratio of all starts: "it has begun" against "only normal reports
 * and other known causes", in nats.
 */
export function oracleValues(
  { days, sharedSymptom }: OracleMind,
  outage: TrueOutage,
  from: number,
  to: number,
): Peak[] {
  const { shape, sums } = courseOf(outage);
  const excess = excessByPlace(outage.cells, outage.amplitude * (1 + echoMean));
  const lift = sharedSymptom === null ? null : outageLift(outage, sharedSymptom);
  const earliest = Math.max(days.firstMinute, from - shape.length);
  const first = firstFrom(days.minutes, earliest);
  const count = firstFrom(days.minutes, to) - first;
  const causes = causesBesides(days, outage, earliest, to);
  const strength = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const place = days.places[first + at] ?? -1;
    const symptom = days.symptoms[first + at] ?? -1;
    const marked = (excess[place] ?? 0) * (lift ? (lift[symptom] ?? 0) : 1);
    const minute = days.minutes[first + at] ?? 0;
    strength[at] =
      causes.length === 0 ? marked : marked / knownElse(causes, minute, place, lift ? symptom : null);
  }
  const usualBefore = (minute: number) => days.usualBefore[minute - days.firstMinute] ?? 0;
  const inAll = outage.amplitude * outage.share * (1 + echoMean);
  const best = new Float64Array(count);
  let begin = 0;
  for (let start = earliest; start < to; start += startStep) {
    while (begin < count && (days.minutes[first + begin] ?? 0) < start) begin++;
    let value = 0;
    let done = start;
    for (let at = begin; at < count; at++) {
      const minute = days.minutes[first + at] ?? 0;
      const age = minute - start;
      if (age >= shape.length) break;
      if (minute >= done) {
        const usual = (usualBefore(minute + 1) - usualBefore(done)) / (minute + 1 - done);
        value -= inAll * usual * ((sums[age + 1] ?? 0) - (sums[done - start] ?? 0));
        done = minute + 1;
      }
      if (value < givenUpNats) break;
      value += Math.log1p((strength[at] ?? 0) * (shape[age] ?? 0));
      if (value > (best[at] ?? 0)) best[at] = value;
    }
  }
  const values: Peak[] = [];
  for (let at = 0; at < count; at++) {
    const minute = days.minutes[first + at] ?? 0;
    if (minute >= from) values.push({ minute, value: best[at] ?? 0 });
  }
  return values;
}

/** The highest values of quiet days, which decide the threshold. */
export function oraclePeaks(mind: OracleMind, outage: TrueOutage): Peak[] {
  const { days } = mind;
  const kept = peakKeeper();
  const end = days.firstMinute + days.usualBefore.length - 1;
  for (const { minute, value } of oracleValues(mind, outage, days.firstMinute, end)) kept.add(minute, value);
  return kept.peaks;
}

/**
 * The threshold with this many false alarms in total on these quiet days. We read it at ten times as many and add
 * ln 10, because a true likelihood ratio exceeds h by chance in proportion to e^(−h).
 */
export function oracleThreshold(peaks: readonly Peak[], allowed: number): number {
  const many = Math.min(Math.ceil(allowed * 10), eventsAt(peaks, 1));
  return many <= allowed ? 1 : thresholdFor(peaks, many) + Math.log(many / allowed);
}

/** The minute (since 1970) in which an oracle with this threshold raises an alarm, or null. */
export function oracleAlarm(
  mind: OracleMind,
  outage: TrueOutage,
  threshold: number,
  untilMinute: number,
): number | null {
  for (const watched of [20, 60, Number.POSITIVE_INFINITY]) {
    const to = Math.min(untilMinute, outage.start + watched);
    const alarm = oracleValues(mind, outage, outage.start, to).find(({ value }) => value >= threshold);
    if (alarm) return alarm.minute;
    if (to === untilMinute) break;
  }
  return null;
}
