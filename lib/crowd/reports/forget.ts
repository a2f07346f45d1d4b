import { dayMs, minuteMs, startOfDay } from "@/lib/platform/time/units";
import { forgetOldSalts } from "./salt";
import {
  deleteReporterZonesBefore,
  deleteReportsBefore,
  forgetChosen,
  forgetLinks,
  reclaimRoom,
} from "./store-forget";
import { deleteIntakeRulesBefore } from "./store-intake-rules";
import { deleteSpentProofsBefore } from "./store-spent-proofs";

/** How long raw reports are kept: `design.md`. */
export const reportDays = 90;
/** How long it is kept where a reporter was counted; it matters for 30 minutes. */
export const reporterZoneDays = 1;
/** Rows deleted by one statement, so that none holds up the reports that come in. */
const rowsAtOnce = 5000;
/** Statements of one run for one table; the rest waits for the next run. */
const maxStatements = 200;

/** What was deleted. */
export interface Forgotten {
  reports: number;
  reporterZones: number;
  salts: number;
  intakeRules: number;
  links: number;
  chosen: number;
}

/**
 * Deletes what has been kept long enough: raw reports, where reporters were counted, what links a person's reports over
 * midnight, the salts of past days, and what of intake's rules and of removals names a network or a reporter.
 */
export async function forgetOld(now: Date): Promise<Forgotten> {
  const before = (days: number) => new Date(now.getTime() - days * dayMs);
  const forgotten = {
    salts: await forgetOldSalts(now),
    reporterZones: await inChunks(deleteReporterZonesBefore, before(reporterZoneDays)),
    reports: await inChunks(deleteReportsBefore, before(reportDays)),
    intakeRules: await deleteIntakeRulesBefore(before(reportDays)),
    links: await forgetLinks(dayStart(before(reportDays + 1)), before(reporterZoneDays)),
    chosen: await forgetChosen(before(reportDays)),
  };
  if (forgotten.reporterZones + forgotten.reports > 0) await reclaimRoom();
  return forgotten;
}

/** Clocks of instances differ by less than this: a challenge that ran out here may still be good there. */
export const proofOutlivesMinutes = 10;

/** Deletes the used proofs whose challenges have run out, by the machine's clock; answers how many. */
export const forgetSpentProofs = (machineNow: Date): Promise<number> =>
  deleteSpentProofsBefore(new Date(machineNow.getTime() - proofOutlivesMinutes * minuteMs));

const dayStart = (at: Date) => new Date(startOfDay(at.getTime()));

async function inChunks(
  deleteBefore: (time: Date, most: number) => Promise<number>,
  time: Date,
): Promise<number> {
  let deleted = 0;
  for (let statement = 0; statement < maxStatements; statement += 1) {
    const rows = await deleteBefore(time, rowsAtOnce);
    deleted += rows;
    if (rows < rowsAtOnce) break;
  }
  return deleted;
}
