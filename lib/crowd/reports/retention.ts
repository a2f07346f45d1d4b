import { dayMs, minuteMs, startOfDay } from "@/lib/platform/time/units";
import { pruneSalts } from "./salt";
import { deleteIntakeRulesBefore } from "./store-intake-rules";
import {
  clearMidnightLinks,
  clearRemovalPseudonyms,
  deleteReporterZonesBefore,
  deleteReportsBefore,
  vacuumReports,
} from "./store-retention";
import { deleteSpentProofsBefore } from "./store-spent-proofs";

/** Days for which we store raw reports: docs/operations.md. */
export const reportDays = 90;
/** Days for which we store where a reporter was counted. We need it for 30 minutes. */
export const reporterZoneDays = 1;
/** Rows that one statement deletes. A larger statement would delay incoming reports. */
const batchRows = 5000;
/** Statements of one run per table. The next run does the rest. */
const maxStatements = 200;

/** The number of deleted or changed rows. */
export interface PrunedReports {
  reports: number;
  reporterZones: number;
  salts: number;
  intakeRules: number;
  links: number;
  chosen: number;
}

/**
 * Deletes data past its retention: raw reports, where reporters were counted, links between a person's reports across
 * midnight, salts of past days, and networks and reporters in rules of intake and in removals.
 */
export async function pruneReports(now: Date): Promise<PrunedReports> {
  const before = (days: number) => new Date(now.getTime() - days * dayMs);
  const pruned = {
    salts: await pruneSalts(now),
    reporterZones: await inChunks(deleteReporterZonesBefore, before(reporterZoneDays)),
    reports: await inChunks(deleteReportsBefore, before(reportDays)),
    intakeRules: await deleteIntakeRulesBefore(before(reportDays)),
    links: await clearMidnightLinks(dayStart(before(reportDays + 1)), before(reporterZoneDays)),
    chosen: await clearRemovalPseudonyms(before(reportDays)),
  };
  if (pruned.reporterZones + pruned.reports > 0) await vacuumReports();
  return pruned;
}

/** Clocks of instances differ by less than this. A challenge that expired here may still be valid there. */
export const proofOutlivesMinutes = 10;

/** Deletes used proofs whose challenge has expired, by the machine's clock. Returns how many. */
export const pruneSpentProofs = (machineNow: Date): Promise<number> =>
  deleteSpentProofsBefore(new Date(machineNow.getTime() - proofOutlivesMinutes * minuteMs));

const dayStart = (at: Date) => new Date(startOfDay(at.getTime()));

async function inChunks(
  deleteBefore: (time: Date, max: number) => Promise<number>,
  time: Date,
): Promise<number> {
  let deleted = 0;
  for (let statement = 0; statement < maxStatements; statement += 1) {
    const rows = await deleteBefore(time, batchRows);
    deleted += rows;
    if (rows < batchRows) break;
  }
  return deleted;
}
