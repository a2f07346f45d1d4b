import { normal, type Random } from "./random";

export const minutesPerDay = 1440;
const minutesPerWeek = 10_080;
/** 1970-01-01 was a Thursday: minutes from the Monday before it. */
const mondayOffset = 3 * minutesPerDay;

/** The minute of the week for a minute since 1970. 0 is Monday 00:00 UTC. */
export const minuteOfWeek = (minute: number): number => (minute + mondayOffset) % minutesPerWeek;

const bump = (hour: number, peak: number, width: number): number => {
  const away = Math.abs(hour - peak);
  return Math.exp(-0.5 * (Math.min(away, 24 - away) / width) ** 2);
};

/**
 * Reports by minute of the week, with mean 1: peaks at 16:30 and 09:30 UTC, weekend × 0.45. The busiest hour has about 7
 * times as many as the quietest, as measured for a developer service on Outage.Report, 2019 to 2020.
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

/** The relative number of reports at a minute of the week, with mean 1. */
export const weekFactor = (minute: number): number => week[minuteOfWeek(minute)] ?? 1;

/** Standard deviation of the logarithm of the level, and its autocorrelation time in minutes. */
export const levelSigma = 0.35;
export const levelMemoryMinutes = 180;
const persistence = Math.exp(-1 / levelMemoryMinutes);

/** The logarithm of the level one minute later: a first-order autoregression. */
export const nextLogLevel = (random: Random, logLevel: number): number =>
  persistence * logLevel + Math.sqrt(1 - persistence * persistence) * levelSigma * normal(random);

/** The level for its logarithm, with mean 1 over time. */
export const levelOf = (logLevel: number): number => Math.exp(logLevel - levelSigma ** 2 / 2);
