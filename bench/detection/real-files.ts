import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { minuteMs } from "@/lib/platform/time/units";
import { type CrowdBin, type OfficialIncident, type Replay, replay, replayFigures } from "./replay";

/** Report counts of another service, and its official incidents of the same months. */
export interface RealFiles {
  crowd: string;
  incidents: string;
}

/** GitHub, 2019-05 to 2020-03: counts of Outage.Report per 20 minutes, and its status page. Third-party data, not in this repository. */
export const realFiles: RealFiles = {
  crowd: "../shared/data/github-crowd-2019-10_2020-03.csv",
  incidents: "../shared/data/github-incidents-2019-10_2020-03.csv",
};
export const realCommand = "npm run simulate:real";

const minute = z.string().transform((text, context) => {
  const at = Date.parse(text);
  if (Number.isNaN(at)) context.addIssue({ code: "custom", message: `${text} is not a time` });
  return Math.floor(at / minuteMs);
});
const binRow = z.object({ bin_start_at: minute, reports: z.coerce.number().int().min(0) });
const incidentRow = z.object({ start_at: minute, end_at: minute, impact: z.string() });

const rowsOf = <T>(file: string, row: z.ZodType<T>): T[] =>
  z.array(row).parse(parse(readFileSync(file), { columns: true, skip_empty_lines: true, trim: true }));

/** Whether both files exist. */
export const areThere = ({ crowd, incidents }: RealFiles): boolean =>
  existsSync(crowd) && existsSync(incidents);

/** Replays the files, with the columns `bin_start_at,reports` and `start_at,end_at,impact`. */
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

/** The figures of the replay, or null without the files. */
export const replayFiles = (files: RealFiles, command: string) =>
  areThere(files) ? replayFigures(replayOf(files), command) : null;
