import { parseArgs } from "node:util";
import { minuteMs } from "@/lib/platform/time/units";
import { areThere, realCommand, realFiles, replayOf } from "./real-files";
import { replayFigures } from "./replay";
import { columns } from "./table";

/** Replays public crowd counts of another service through the detector in use, beside that service's official incidents. */
const { values: files } = parseArgs({
  options: {
    crowd: { type: "string", default: realFiles.crowd },
    incidents: { type: "string", default: realFiles.incidents },
  },
});

if (!areThere(files)) {
  console.log(
    `Nothing to replay: ${files.crowd} or ${files.incidents} is not there. Name others with --crowd and --incidents.`,
  );
  process.exit(0);
}

const made = replayOf(files);
const figures = replayFigures(made, realCommand);
const iso = (minute: number) => new Date(minute * minuteMs).toISOString().slice(0, 16).replace("T", " ");
const signed = (minutes: number) => `${minutes > 0 ? "+" : ""}${minutes}`;

console.log(
  `${figures.reports} reports in ${figures.days} days after four weeks of history, counted by ${made.binMinutes} minutes: a time of ours is sure to that much only.
The reports name no place and no symptom, so the detector works with counts of everything alone.

Official incidents (UTC), the most reports that ${made.binMinutes} minutes of each had, our alarm, and how many minutes it came before the official start:`,
);
console.log(
  columns([
    ["start", "minutes", "impact", "reports", "alarm", "lead"],
    ...made.incidents.map(({ start, end, impact, maxReports, alarm, leadMinutes }) => [
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
  "\nOutages of ours that touch no official incident (from 30 minutes before its start to 30 after its end):",
);
console.log(
  columns([["alarm", "people"], ...made.unmatched.map((one) => [iso(one.alarm), `${one.people}`])]),
);
console.log(`
${figures.found} of ${figures.incidents} incidents found, ${figures.beforeStart} before the official start; median lead ${figures.medianLeadMinutes ?? "none"} minutes.
Many incidents never reached this crowd:`);
for (const { reports, incidents, found } of figures.visible)
  console.log(
    `  ${incidents} had ${reports} or more reports in ${made.binMinutes} minutes; ${found} of those were found`,
  );
console.log(
  `${figures.unmatched} outages without an incident, ${figures.unmatchedPerMonth} in 30 days: failures that the official page did not post, or chance; these records cannot tell which.`,
);
