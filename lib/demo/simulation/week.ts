import { normal } from "./distributions";
import type { Random } from "./random";

export const minutesPerDay = 1440;
const minutesPerWeek = 10_080;
/** 1970-01-01 was a Thursday: minutes from the Monday before it. */
const mondayOffset = 3 * minutesPerDay;

/** Minute of the week, 0 = Monday 00:00 UTC, of a minute since 1970. */
export const minuteOfWeek = (minute: number): number => (minute + mondayOffset) % minutesPerWeek;

const bump = (hour: number, peak: number, width: number): number => {
  const away = Math.abs(hour - peak);
  return Math.exp(-0.5 * (Math.min(away, 24 - away) / width) ** 2);
};

/**
 * Reports by minute of the week, mean 1: peaks at 16:30 and 09:30 UTC, weekend × 0.45; greatest hour about
 * 7 times the least (a developer service's ratio, measured on Outage.Report 2019-20).
 */
function weekShape(): Float64Array {
  const shape = new Float64Array(minutesPerWeek);
  for (let minute = 0; minute < minutesPerWeek; minute++) {
    const hour = (minute % minutesPerDay) / 60;
    const weekend = minute >= 5 * minutesPerDay ? 0.45 : 1;
    shape[minute] = weekend * (0.42 + bump(hour, 16.5, 2.9) + 0.65 * bump(hour, 9.5, 2.4));
  }
  const mean = shape.reduce((sum, value) => sum + value, 0) / minutesPerWeek;
  return shape.map((value) => value / mean);
}

const week = weekShape();

/** How busy this minute of the week is, mean 1. */
export const weekFactor = (minute: number): number => week[minuteOfWeek(minute)] ?? 1;

/** Standard deviation of the logarithm of the level, and its memory in minutes. */
export const levelSigma = 0.35;
export const levelMemoryMinutes = 180;
const keep = Math.exp(-1 / levelMemoryMinutes);

/** One minute on for the logarithm of the level, a first-order autoregression. */
export const nextLogLevel = (random: Random, logLevel: number): number =>
  keep * logLevel + Math.sqrt(1 - keep * keep) * levelSigma * normal(random);

/** The level for its logarithm, mean 1 over all time. */
export const levelOf = (logLevel: number): number => Math.exp(logLevel - levelSigma ** 2 / 2);
