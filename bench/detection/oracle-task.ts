import { usualStream } from "@/lib/demo/simulation/stream";
import { type BenchmarkTask, seedOf, streamOf, warmUpDays } from "./benchmark-options";
import { eventsAt } from "./calibrate";
import { oracleNames } from "./contestants";
import { distinguishable, judgeOne, type Outcome } from "./judge";
import { oracleAlarm, oraclePeaks, oracleThreshold } from "./oracle";
import { oracleDays } from "./oracle-days";
import { cellShares, type Progress } from "./walk";

export interface OracleResult {
  fates: Record<string, Outcome[]>;
  /** On quiet days that were not used for thresholds; by oracle, the mean over its outages. */
  falseAlarmsPerMonth: Record<string, number>;
}

/** An alarm counts until this long after the end, as for all detectors. */
const lateMinutes = 15;
const calm = { outagesPerMonth: 0, chatterPerMonth: 0, attacksPerMonth: 0 };

/** Quiet days for the threshold of each outage: fewer at high rates, for equally many arrivals. */
const quietDays = (ratePerMinute: number, days: number) =>
  Math.min(days, Math.round(Math.min(240, Math.max(60, 40 / ratePerMinute))));

/** Runs two oracles for each outage of these days, each with its own threshold for that outage. */
export function oracleTask(task: BenchmarkTask, progress: Progress): OracleResult {
  const { options, part } = task;
  const days = quietDays(options.ratePerMinute, options.days);
  const quiet = (kind: "oracle calibrate" | "oracle quiet") => {
    const seed = seedOf(kind, options.seed, part);
    return oracleDays({ ...usualStream, ...calm, seed, days, ratePerMinute: options.ratePerMinute });
  };
  const [calibration, unseen] = [quiet("oracle calibrate"), quiet("oracle quiet")];
  const live = oracleDays(streamOf(task), warmUpDays);
  const outages = distinguishable(live.outages);
  const posted = new Map(live.posts.map((post) => [post.outageId, post.posted]));
  const allowed = (days / 30) * options.falseAlarmsPerMonth;
  const result: OracleResult = { fates: {}, falseAlarmsPerMonth: {} };
  for (const [reads, name] of Object.entries(oracleNames)) {
    const sharedSymptom = reads === "symptoms" ? options.sharedSymptom : null;
    let falseAlarms = 0;
    let watched = 0;
    result.fates[name] = outages.map((outage, nth): Outcome => {
      if (nth % 10 === 0) progress((nth / outages.length + (sharedSymptom === null ? 0 : 1)) / 2);
      const fate = (minute: number | null): Outcome => {
        const cells = new Set(outage.cells.map((cell) => `${cell.surface}/${cell.model}`));
        const zones = minute === null ? [] : [{ minute, cells }];
        const found = { zones, confirmedMinute: null, endedMinute: null };
        return { ...judgeOne(outage, posted.get(outage.id) ?? 0, [found], cellShares), f1: null };
      };
      if (!fate(null).visible) return fate(null);
      const threshold = oracleThreshold(oraclePeaks({ days: calibration, sharedSymptom }, outage), allowed);
      falseAlarms += eventsAt(oraclePeaks({ days: unseen, sharedSymptom }, outage), threshold);
      watched++;
      return fate(
        oracleAlarm({ days: live, sharedSymptom }, outage, threshold, outage.end + lateMinutes + 1),
      );
    });
    result.falseAlarmsPerMonth[name] = (falseAlarms / Math.max(1, watched) / days) * 30;
  }
  return result;
}
