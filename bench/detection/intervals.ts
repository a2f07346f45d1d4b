import jstat from "jstat";

/** The ends of a 95% interval. */
export type Interval = [least: number, most: number];

const tail = 0.025;
const z = 1.959964;

export const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The exact interval for the mean of a Poisson count (Garwood 1936), by quantiles of chi-squared. */
export const poissonInterval = (count: number): Interval => [
  count === 0 ? 0 : jstat.chisquare.inv(tail, 2 * count) / 2,
  jstat.chisquare.inv(1 - tail, 2 * (count + 1)) / 2,
];

/** The interval of a share (Wilson 1927); 0 to 1 without data. */
export function shareInterval(some: number, all: number): Interval {
  if (all === 0) return [0, 1];
  const share = some / all;
  const middle = (share + z ** 2 / (2 * all)) / (1 + z ** 2 / all);
  const half = (z * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2))) / (1 + z ** 2 / all);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** The interval of a mean by the normal distribution, for hundreds of values with limited spread. */
export function meanInterval(values: readonly number[]): Interval {
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const half = z * Math.sqrt(squares / Math.max(1, values.length - 1) / Math.max(1, values.length));
  return [mean - half, mean + half];
}
