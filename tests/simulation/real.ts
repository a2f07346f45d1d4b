import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { detector } from "@/lib/detection/engine";
import type { MinuteInput } from "@/lib/detection/minute-input";
import { detectionSettings } from "@/lib/detection/settings";
import { randomOf } from "@/lib/simulation/random";

/** Replays a public series of user reports in bins through the production detector, beside the official incidents. */
const { values } = parseArgs({
  options: {
    crowd: { type: "string", default: "../shared/data/github-crowd-2019-10_2020-03.csv" },
    incidents: { type: "string", default: "../shared/data/github-incidents-2019-10_2020-03.csv" },
    json: { type: "boolean", default: false },
  },
});
const learnDays = 28;
const everything = 32;
/** An alarm and an incident belong together from half an hour before its start to its end. */
const earlyMinutes = 30;

const minuteOf = (text: string) => Math.floor(Date.parse(text) / 60_000);
const lines = (file: string) =>
  readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));

if (!existsSync(values.crowd) || !existsSync(values.incidents)) {
  console.log(`no data at ${values.crowd} and ${values.incidents}: nothing to replay`);
  process.exit(0);
}

const bins = lines(values.crowd)
  .map(([at = "", reports = "0"]) => ({ minute: minuteOf(at), reports: Number(reports) }))
  .sort((a, b) => a.minute - b.minute);
const gaps = bins.slice(1).map((bin, nth) => bin.minute - (bins[nth]?.minute ?? 0));
const binMinutes = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 20;
const incidents = lines(values.incidents).map(([start = "", end = "", impact = ""]) => ({
  start: minuteOf(start),
  end: minuteOf(end),
  impact,
}));

const random = randomOf(1, "real");
const inputs = new Map<number, MinuteInput>();
for (const bin of bins)
  for (let nth = 0; nth < bin.reports; nth++) {
    const minute = bin.minute + Math.floor(random() * binMinutes);
    const input = inputs.get(minute) ?? { minute, rows: [], worksAgain: [] };
    const row = { surface: "not-sure", model: "not-sure", symptom: "other", counted: everything, people: 1 };
    inputs.set(minute, { ...input, rows: [...input.rows, { ...row, network: `${minute} ${nth}` }] });
  }

const engine = detector(undefined, { ...detectionSettings, markShares: [] });
const first = bins[0]?.minute ?? 0;
const last = bins.at(-1)?.minute ?? 0;
const alarms: { minute: number; onset: number; people: number }[] = [];
for (let minute = first; minute <= last; minute++) {
  const input = inputs.get(minute) ?? { minute, rows: [], worksAgain: [] };
  if (minute < first + learnDays * 1440) engine.learn(input);
  else
    for (const { kind, outage } of engine.step(input).events)
      if (kind === "opened")
        alarms.push({ minute, onset: outage.onsetMinute, people: outage.evidence.people });
}

const judged = incidents.filter(
  (incident) => incident.start >= first + learnDays * 1440 && incident.start <= last,
);
const hits = judged.flatMap((incident) => {
  const alarm = alarms.find(
    ({ minute }) => minute >= incident.start - earlyMinutes && minute <= incident.end,
  );
  return alarm ? [{ incident, alarm, leadMinutes: incident.start - alarm.minute }] : [];
});
const unmatched = alarms.filter((alarm) => !hits.some((hit) => hit.alarm === alarm));
const iso = (minute: number) => new Date(minute * 60_000).toISOString().slice(0, 16);
const days = (last - first) / 1440 - learnDays;

if (values.json)
  console.log(
    JSON.stringify({
      days,
      incidents: judged.length,
      hits: hits.map(({ incident, alarm, leadMinutes }) => ({
        start: iso(incident.start),
        impact: incident.impact,
        alarm: iso(alarm.minute),
        leadMinutes,
      })),
      unmatched: unmatched.map((alarm) => ({ alarm: iso(alarm.minute), people: alarm.people })),
    }),
  );
else {
  console.log(`${Math.round(days)} days, ${judged.length} official incidents, ${alarms.length} alarms`);
  for (const { incident, alarm, leadMinutes } of hits)
    console.log(
      `hit        ${iso(incident.start)} ${incident.impact.padEnd(8)} alarm ${iso(alarm.minute)} lead ${leadMinutes} min`,
    );
  for (const alarm of unmatched)
    console.log(`unmatched  alarm ${iso(alarm.minute)} with ${alarm.people} people`);
  const leads = hits.map((hit) => hit.leadMinutes).sort((a, b) => a - b);
  console.log(
    `${hits.length} of ${judged.length} incidents found, ${leads.filter((lead) => lead >= 0).length} before the official start; median lead ${leads[leads.length >> 1] ?? "none"} min; ${unmatched.length} alarms without an incident, ${((unmatched.length / days) * 30).toFixed(1)} a month`,
  );
}
