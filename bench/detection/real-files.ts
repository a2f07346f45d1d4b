import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { minuteMs } from "@/lib/platform/time/units";
import { type CrowdBin, type OfficialIncident, type Replay, replay, replayFigures } from "./replay";

/** A crowd series and the official incidents of the same months. */
export interface RealFiles {
  crowd: string;
  incidents: string;
}

/** GitHub, 2019-05 to 2020-03: Outage.Report's counts in 20 minutes, and its own status page. Facts of third parties, not kept here. */
export const realFiles: RealFiles = {
  crowd: "../shared/data/github-crowd-2019-10_2020-03.csv",
  incidents: "../shared/data/github-incidents-2019-10_2020-03.csv",
};
export const realCommand = "npm run simulate:real";

const minute = z.string().transform((text, context) => {
  const at = Date.parse(text);
  if (Number.isNaN(at)) context.addIssue({ code: "custom", message: `${text} is no time` });
  return Math.floor(at / minuteMs);
});
const binRow = z.object({ bin_start_at: minute, reports: z.coerce.number().int().min(0) });
const incidentRow = z.object({ start_at: minute, end_at: minute, impact: z.string() });

const rowsOf = <T>(file: string, row: z.ZodType<T>): T[] =>
  z.array(row).parse(parse(readFileSync(file), { columns: true, skip_empty_lines: true, trim: true }));

/** Whether both files are there. */
export const areThere = ({ crowd, incidents }: RealFiles): boolean =>
  existsSync(crowd) && existsSync(incidents);

/** Replays the files: `bin_start_at,reports` against `start_at,end_at,impact`. */
export function replayOf({ crowd, incidents }: RealFiles): Replay {
  const bins = rowsOf(crowd, binRow).map(
    (row): CrowdBin => ({ minute: row.bin_start_at, reports: row.reports }),
  );
  const official = rowsOf(incidents, incidentRow).map(
    (row): OfficialIncident => ({ start: row.start_at, end: row.end_at, impact: row.impact }),
  );
  return replay(
    bins.sort((a, b) => a.minute - b.minute),
    official,
  );
}

/** The replay in figures, or null where the files are not there. */
export const replayFiles = (files: RealFiles, command: string) =>
  areThere(files) ? replayFigures(replayOf(files), command) : null;
