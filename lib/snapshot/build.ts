import { zoneKey } from "@/lib/catalog/zones";
import { sumByZone } from "@/lib/outages/detection/sum-by-zone";
import { minuteMs } from "@/lib/platform/time/units";
import { gapNow, noGap } from "./gap";
import { heatmapOf } from "./heatmap";
import type { StatusInputs } from "./inputs";
import { modelLines, type PeopleOf, surfaceLines } from "./lines";
import { summarizeOutage } from "./outage-response";
import type { Heatmap, Level, Snapshot, Window } from "./snapshot";
import { symptomsNow } from "./symptom-shares";
import { dayOf, pointsOf, timelineWindows } from "./timeline";
import { intakeTroubleOf, staleVerdict, verdictOf } from "./verdict";
import { worksNow } from "./works-now";

const everything = zoneKey({ kind: "all" });
const windowMs = 30 * minuteMs;
const maxIncidents = 20;

/** Builds the snapshot of `now`. Pure: the same inputs and time give the same snapshot. */
export function buildSnapshot(inputs: StatusInputs, now: Date): Snapshot {
  const { usual, official } = inputs;
  const sums = sumByZone(inputs.cells["30m"]);
  const to = now.getTime();
  const peopleOf: PeopleOf = (zone) => ({
    people: zone.split("+").reduce((people, part) => people + (sums.get(part)?.people ?? 0), 0),
    expected: usual(zone, to - windowMs, to),
  });
  const outages = inputs.outages.map(summarizeOutage);
  const intakeTrouble = intakeTroubleOf(inputs.intake, now);
  // If reports cannot reach us, few reports say nothing about any place.
  const known = <T extends { level: Level }>(line: T): T =>
    intakeTrouble && line.level === "quiet" ? { ...line, level: "unknown" as const } : line;
  const heatmap = (window: Window): Heatmap => {
    const made = heatmapOf(window, inputs.cells[window], outages, usual, now);
    return { ...made, cells: made.cells.map(known) };
  };
  const surfaces = surfaceLines(peopleOf, official.surfaces, outages).map(known);
  const models = modelLines(peopleOf, official.models, outages).map(known);
  const symptoms = symptomsNow(inputs.symptoms);
  const all = peopleOf(everything);
  return {
    version: to.toString(36),
    computedAt: now.toISOString(),
    countsReadAt: inputs.countsReadAt.toISOString(),
    demo: inputs.demo,
    clockSpeed: inputs.clockSpeed,
    verdict: verdictOf({
      ...all,
      elevated: [...surfaces, ...models].filter(({ level }) => level === "elevated" || level === "outage"),
      knownHours: inputs.knownHours,
      outages,
      peopleOf,
      alarmOf: (id) => inputs.outages.find((outage) => outage.id === id)?.evidence,
      official: official.word,
      symptoms: symptoms.window === "30m" ? symptoms.shares : [],
      intakeTrouble,
    }),
    intakeTrouble,
    gap: gapNow(outages, official.word, official.incidents),
    official: official.word,
    surfaces,
    models,
    outages,
    works: worksNow(inputs.cells["30m"], inputs.works, outages),
    people: all.people,
    expected: Math.round(all.expected * 10) / 10,
    heatmaps: { "30m": heatmap("30m"), "2h": heatmap("2h"), "24h": heatmap("24h") },
    timeline: {
      window: "24h",
      surface: null,
      model: null,
      stepMinutes: timelineWindows["24h"].stepMinutes,
      points: pointsOf(inputs.series, everything, usual, now, timelineWindows["24h"]),
      incidents: official.incidents.filter((incident) => touchesLast(incident, to, 1440)),
      outages,
    },
    day: dayOf(inputs.quarters, usual, now),
    symptoms,
    incidents: official.incidents.slice(0, maxIncidents),
  };
}

/** Whether an incident was open at some time in the last minutes before `to` (ms). */
export function touchesLast(incident: Snapshot["incidents"][number], to: number, minutes: number): boolean {
  const end = incident.resolved === null ? to : Date.parse(incident.resolved);
  return end >= to - minutes * minuteMs;
}

/** The last good snapshot when we cannot read the counts. It no longer says anywhere that Claude works. */
export function staleFrom(last: Snapshot, now: Date): Snapshot {
  const unknown = <T extends { level: string }>(line: T) => ({ ...line, level: "unknown" as const });
  const withUnknown = (heatmap: Heatmap): Heatmap => ({ ...heatmap, cells: heatmap.cells.map(unknown) });
  return {
    ...last,
    version: now.getTime().toString(36),
    computedAt: now.toISOString(),
    verdict: staleVerdict(last.countsReadAt),
    intakeTrouble: null,
    gap: noGap,
    official: { ...last.official, state: "unknown", fresh: false, indicator: "unknown", description: null },
    surfaces: last.surfaces.map((line) => ({ ...unknown(line), official: null })),
    models: last.models.map((line) => ({ ...unknown(line), official: null })),
    works: [],
    heatmaps: {
      "30m": withUnknown(last.heatmaps["30m"]),
      "2h": withUnknown(last.heatmaps["2h"]),
      "24h": withUnknown(last.heatmaps["24h"]),
    },
  };
}
