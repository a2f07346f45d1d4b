import { parseArgs } from "node:util";
import { minuteMs } from "@/lib/platform/time/units";
import { areThere, realCommand, realFiles, replayOf } from "./real-files";
import { replayFigures } from "./replay";
import { columns } from "./table";

/** Replays public report counts of another service through our detector, and compares them with its official incidents. */
const { values: files } = parseArgs({
  options: {
    crowd: { type: "string", default: realFiles.crowd },
    incidents: { type: "string", default: realFiles.incidents },
  },
});

if (!areThere(files)) {
  console.log(
    `Nothing to replay: ${files.crowd} or ${files.incidents} does not exist. Choose other files with --crowd and --incidents.`,
  );
  process.exit(0);
}

const replay = replayOf(files);
const figures = replayFigures(replay, realCommand);
const iso = (minute: number) => new Date(minute * minuteMs).toISOString().slice(0, 16).replace("T", " ");
const signed = (minutes: number) => `${minutes > 0 ? "+" : ""}${minutes}`;

console.log(
  `${figures.reports} reports in ${figures.days} days after four weeks of history, counted per ${replay.binMinutes} minutes, which limits the accuracy of our times.
The reports name no surface, model or symptom, so the detector uses only the total counts.

Official incidents (UTC), the most reports in ${replay.binMinutes} minutes, our alarm, and its lead over the official start in minutes:`,
);
console.log(
  columns([
    ["start", "minutes", "impact", "reports", "alarm", "lead"],
    ...replay.incidents.map(({ start, end, impact, maxReports, alarm, leadMinutes }) => [
      iso(start),
      `${end - start}`,
      impact,
      `${maxReports}`,
      alarm === null ? "none" : iso(alarm),
      leadMinutes === null ? "" : signed(leadMinutes),
    ]),
  ]),
);
console.log(
  "\nOur outages without an official incident (from 30 minutes before its start to 30 minutes after its end):",
);
console.log(
  columns([["alarm", "people"], ...replay.unmatched.map((one) => [iso(one.alarm), `${one.people}`])]),
);
console.log(`
${figures.found} of ${figures.incidents} incidents found, ${figures.beforeStart} before the official start; median lead ${figures.medianLeadMinutes ?? "none"} minutes.
Many incidents had hardly any reports:`);
for (const { reports, incidents, found } of figures.visible)
  console.log(
    `  ${incidents} had ${reports} or more reports in ${replay.binMinutes} minutes; ${found} of those were found`,
  );
console.log(
  `${figures.unmatched} outages without an incident, ${figures.unmatchedPerMonth} in 30 days: the status page did not post them, or they are false alarms.`,
);
