import { countedValues, planKeys, type SavedBaseline, type SavedRow } from "./saved-state";
import type { ZonePlan } from "./zone-plan";
import { usualShares, usualSymptomShares } from "./zone-shares";

/** How many weeks of hours the baseline remembers. Each hour of the week is based on that many values. */
export const weeks = 8;
const hoursPerWeek = 168;
/** After this time, observed shares and symptoms weigh half as much. */
export const halfLifeHours = 14 * 24;
const decayPerHour = 2 ** (-1 / halfLifeHours);
/** A site without history expects this rate, with the weight of `priorMinutes` of data. */
const priorRatePerMinute = 0.02;
const priorMinutes = 60;

/** What is normal: the rate by hour of the week, the share of each zone, and its symptoms. */
export interface Baseline {
  /** Adds a minute. With `usable` false its reports do not count (an outage, or no data). */
  learn(minute: number, rows: readonly SavedRow[], usable: boolean): void;
  /** Normal reports per minute in all zones together. */
  ratePerMinute(minute: number): number;
  /** Mean reports per minute over all remembered hours. */
  meanRatePerMinute(): number;
  zoneShare(zone: number): number;
  cellShare(cell: number): number;
  symptomShare(zone: number, symptom: number): number;
  /** Hours of history. */
  knownHours(): number;
  save(): SavedBaseline;
}

/** A baseline without data, in the plan's indexes. */
const noBaseline = (plan: ZonePlan): SavedBaseline => ({
  ...planKeys(plan),
  hours: [],
  zoneCounts: plan.zones.map(() => 0),
  cellCounts: plan.cells.map(() => 0),
  symptomCounts: plan.zones.map(() => plan.symptoms.map(() => 0)),
  hour: 0,
  pending: [],
  pendingMinutes: 0,
});

/** A baseline that continues from a state saved under this plan, or starts with the prior. */
export function baselineOf(plan: ZonePlan, saved: SavedBaseline = noBaseline(plan)): Baseline {
  const { cellKeys, zoneKeys, symptomKeys } = saved;
  const zoneCounts = [...saved.zoneCounts];
  const cellCounts = [...saved.cellCounts];
  const symptomCounts = saved.symptomCounts.map((counts) => [...counts]);
  const hours = new Map(saved.hours.map(([hour, reports, minutes]) => [hour, { reports, minutes }]));
  let { hour, pendingMinutes } = saved;
  const pending = new Map(saved.pending);
  const usualAt = new Float64Array(hoursPerWeek).fill(Number.NaN);
  let shareOfZone: Float64Array = new Float64Array(0);
  let shareOfCell: Float64Array = new Float64Array(0);
  let shareOfSymptom: Float64Array = new Float64Array(0);
  let mean = Number.NaN;
  let known = 0;
  const everything = plan.zones.findIndex((zone) => zone.kind === "all");

  const recompute = () => {
    usualAt.fill(Number.NaN);
    mean = Number.NaN;
    const shares = usualShares(plan, zoneCounts, cellCounts);
    shareOfZone = shares.zones;
    shareOfCell = shares.cells;
    shareOfSymptom = usualSymptomShares(plan, symptomCounts, everything);
    known = 0;
    for (const { minutes } of hours.values()) known += minutes / 60;
  };

  /** Adds a finished hour. An unfinished hour is never used, so a restart changes no result. */
  const learnHour = () => {
    let reports = 0;
    for (const [key, people] of pending) {
      const counted = key % countedValues;
      const symptom = Math.floor(key / countedValues) % plan.symptoms.length;
      const cell = Math.floor(key / countedValues / plan.symptoms.length);
      if (counted & 1) cellCounts[cell] = (cellCounts[cell] ?? 0) + people;
      for (const zone of plan.cells[cell]?.zones ?? []) {
        if (((plan.zones[zone]?.bit ?? 0) & counted) === 0) continue;
        zoneCounts[zone] = (zoneCounts[zone] ?? 0) + people;
        const marks = symptomCounts[zone];
        if (marks) marks[symptom] = (marks[symptom] ?? 0) + people;
        if (zone === everything) reports += people;
      }
    }
    if (pendingMinutes > 0) hours.set(hour, { reports, minutes: pendingMinutes });
    pending.clear();
    pendingMinutes = 0;
  };

  const overall = () => {
    if (Number.isNaN(mean)) {
      let reports = priorRatePerMinute * priorMinutes;
      let minutes = priorMinutes;
      for (const value of hours.values()) {
        reports += value.reports;
        minutes += value.minutes;
      }
      mean = reports / minutes;
    }
    return mean;
  };

  /** The rate of an hour of the week. The highest week is capped at the second highest; few data lean on the mean. */
  const binOf = (hourOfWeek: number): number => {
    const cached = usualAt[hourOfWeek] ?? Number.NaN;
    if (!Number.isNaN(cached)) return cached;
    let reports = overall() * 30;
    let minutes = 30;
    const rates: { rate: number; minutes: number }[] = [];
    for (let week = 0; week < weeks + 1; week++) {
      const at = hour - ((hour - hourOfWeek) % hoursPerWeek) - week * hoursPerWeek;
      const value = hours.get(at);
      if (value && value.minutes >= 10)
        rates.push({ rate: value.reports / value.minutes, minutes: value.minutes });
    }
    rates.sort((a, b) => b.rate - a.rate);
    const cap = rates.length >= 4 ? (rates[1]?.rate ?? 0) : Number.POSITIVE_INFINITY;
    for (const value of rates) {
      reports += Math.min(cap, value.rate) * value.minutes;
      minutes += value.minutes;
    }
    usualAt[hourOfWeek] = reports / minutes;
    return reports / minutes;
  };

  const smoothed = (someHour: number): number => {
    const at = ((someHour % hoursPerWeek) + hoursPerWeek) % hoursPerWeek;
    return (
      0.25 * binOf((at + hoursPerWeek - 1) % hoursPerWeek) +
      0.5 * binOf(at) +
      0.25 * binOf((at + 1) % hoursPerWeek)
    );
  };

  recompute();
  return {
    learn(minute, rows, usable) {
      const nowHour = Math.floor(minute / 60);
      if (nowHour !== hour) {
        learnHour();
        const decay = decayPerHour ** Math.min(10_000, Math.max(0, nowHour - hour));
        for (const counts of [zoneCounts, cellCounts, ...symptomCounts])
          for (let at = 0; at < counts.length; at++) counts[at] = (counts[at] ?? 0) * decay;
        hour = nowHour;
        for (const old of hours.keys()) if (old < nowHour - weeks * hoursPerWeek) hours.delete(old);
        recompute();
      }
      if (!usable) return;
      pendingMinutes++;
      for (const [cell, symptom, counted, people] of rows) {
        const key = (cell * plan.symptoms.length + symptom) * countedValues + counted;
        pending.set(key, (pending.get(key) ?? 0) + people);
      }
    },
    ratePerMinute(minute) {
      const middle = minute / 60 - 0.5;
      const before = Math.floor(middle);
      const part = middle - before;
      return (1 - part) * smoothed(before) + part * smoothed(before + 1);
    },
    meanRatePerMinute: overall,
    zoneShare: (zone) => shareOfZone[zone] ?? 0,
    cellShare: (cell) => shareOfCell[cell] ?? 0,
    symptomShare: (zone, symptom) => shareOfSymptom[zone * plan.symptoms.length + symptom] ?? 0,
    knownHours: () => known,
    save: () => ({
      ...{ cellKeys, zoneKeys, symptomKeys },
      hours: [...hours].map(([at, value]) => [at, value.reports, value.minutes]),
      zoneCounts: [...zoneCounts],
      cellCounts: [...cellCounts],
      symptomCounts: symptomCounts.map((counts) => [...counts]),
      hour,
      pending: [...pending],
      pendingMinutes,
    }),
  };
}
