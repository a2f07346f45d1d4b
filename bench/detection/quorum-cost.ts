import { type PartFate, pairedDelays, quantile, rounded, roundedInterval } from "./figures";
import { type Interval, meanInterval, meanOf, shareInterval } from "./intervals";

/** What guarding against colluders costs honest outages; of the visible ones that were found. */
export interface QuorumCost {
  confirmed: number;
  confirmedInterval: Interval;
  /** From signal to confirmed, of those confirmed, minutes. */
  medianLagMinutes: number;
  p90LagMinutes: number;
  /** Capped delay of the signal, less that with everyone in a network of their own, on the same outages; minutes. */
  signalLossMinutes: number;
  signalLossInterval: Interval;
}

/** `unguarded` are the fates of the same outages with no weighing of networks. */
export function quorumCost(fates: readonly PartFate[], unguarded: readonly PartFate[]): QuorumCost {
  const found = fates.filter((fate) => fate.visible && fate.delay !== null);
  const lags = found.flatMap((fate) => fate.confirmedLag ?? []);
  const losses = pairedDelays(fates, unguarded);
  return {
    confirmed: rounded(lags.length / found.length, 3),
    confirmedInterval: roundedInterval(shareInterval(lags.length, found.length), 3),
    medianLagMinutes: quantile(lags, 0.5),
    p90LagMinutes: quantile(lags, 0.9),
    signalLossMinutes: rounded(meanOf(losses), 2),
    signalLossInterval: roundedInterval(meanInterval(losses), 2),
  };
}
