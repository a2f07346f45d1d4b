import { eventsAt, type Peak } from "./calibrate";
import { falseAlarmFigures, outageFigures, type PartFate, rounded } from "./figures";

/** What our detector would do at another threshold. */
export interface CurvePoint {
  thresholdNats: number;
  falseAlarmsPerMonth: number;
  recallVisible: number;
  cappedDelayMinutes: number;
}

/** A threshold, and how the outages fared with it. */
export interface TriedThreshold {
  thresholdNats: number;
  fates: readonly PartFate[];
}

/** The curve of what more false alarms would buy: fates at each threshold, false alarms from the values of unseen quiet days. */
export const curveOf = (
  tried: readonly TriedThreshold[],
  peaks: readonly Peak[],
  quietDays: number,
): CurvePoint[] =>
  tried
    .map(({ thresholdNats, fates }): CurvePoint => {
      const { recallVisible, cappedDelayMinutes } = outageFigures(fates, []);
      const { falseAlarmsPerMonth } = falseAlarmFigures(eventsAt(peaks, thresholdNats), quietDays);
      return {
        thresholdNats: rounded(thresholdNats, 2),
        falseAlarmsPerMonth,
        recallVisible,
        cappedDelayMinutes,
      };
    })
    .sort((a, b) => a.thresholdNats - b.thresholdNats);
