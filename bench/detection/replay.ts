import { randomOf } from "@/lib/demo/simulation/random";
import { detector } from "@/lib/outages/detection/engine";
import type { MinuteInput } from "@/lib/outages/detection/minute-record";
import { detectionSettings } from "@/lib/outages/detection/settings";

/** User reports in bins of equal length, in order. Minutes since 1970. */
export interface CrowdBin {
  minute: number;
  reports: number;
}

export interface OfficialIncident {
  start: number;
  end: number;
  impact: string;
}

/** An official incident compared with the reports. */
export interface JudgedIncident extends OfficialIncident {
  /** Most reports in one bin from half an hour before the start to the end. */
  maxReports: number;
  alarm: number | null;
  /** Official start minus alarm. */
  leadMinutes: number | null;
}

/** An outage that the detector found, with the people of its alarm. */
interface FoundOutage {
  alarm: number;
  end: number;
  people: number;
}

export interface Replay {
  days: number;
  binMinutes: number;
  reports: number;
  incidents: JudgedIncident[];
  unmatched: FoundOutage[];
}

/** The figures of a replay, for the page /method. */
export interface WrittenReplay {
  command: string;
  days: number;
  reports: number;
  incidents: number;
  found: number;
  beforeStart: number;
  medianLeadMinutes: number | null;
  unmatched: number;
  unmatchedPerMonth: number;
  /** Incidents with at least `reports` in one bin, and how many of them were found. */
  visible: { reports: number; incidents: number; found: number }[];
}

const learnDays = 28;
/** An outage and an incident match if they overlap within this tolerance, as in the comparison. */
const toleranceMinutes = 30;
/** The bit of "everything", because these reports name no surface or model. */
const everything = 32;

const medianOf = (values: readonly number[]): number | null =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? null;

/** Spreads the reports of a bin over its minutes, each from a different person without details. */
function minutesOf(bins: readonly CrowdBin[], binMinutes: number): Map<number, MinuteInput> {
  const random = randomOf(1, "real");
  const inputs = new Map<number, MinuteInput>();
  for (const bin of bins)
    for (let nth = 0; nth < bin.reports; nth++) {
      const minute = bin.minute + Math.floor(random() * binMinutes);
      const network = `${minute} ${nth}`;
      const who = { symptom: "other", network, counted: everything, people: 1 };
      const rows = inputs.get(minute)?.rows ?? [];
      const row = { surface: "not-sure", model: "not-sure", ...who };
      inputs.set(minute, { minute, rows: [...rows, row], worksAgain: [] });
    }
  return inputs;
}

/** Replays report counts through our detector, with four weeks of history, and matches the outages with incidents. */
export function replay(bins: readonly CrowdBin[], official: readonly OfficialIncident[]): Replay {
  const first = bins[0]?.minute ?? 0;
  const binMinutes = medianOf(bins.slice(1).map((bin, nth) => bin.minute - (bins[nth]?.minute ?? 0))) ?? 20;
  const end = (bins.at(-1)?.minute ?? 0) + binMinutes;
  const judgedFrom = first + learnDays * 1440;
  const inputs = minutesOf(bins, binMinutes);
  const engine = detector(undefined, { ...detectionSettings, markShares: [] });
  const ours = new Map<string, FoundOutage>();
  for (let minute = first; minute < end; minute++) {
    const input = inputs.get(minute) ?? { minute, rows: [], worksAgain: [] };
    if (minute < judgedFrom) engine.learn(input);
    else
      for (const { outage } of engine.step(input).events)
        ours.set(outage.id, {
          alarm: outage.alarmMinute,
          end: outage.endedMinute ?? end,
          people: outage.evidence.people,
        });
  }
  const outages = [...ours.values()];
  const belongs = (outage: FoundOutage, incident: OfficialIncident) =>
    outage.alarm <= incident.end + toleranceMinutes && outage.end >= incident.start - toleranceMinutes;
  const judged = official.filter(({ start }) => start >= judgedFrom && start < end);
  const incidents = judged.map((incident): JudgedIncident => {
    const alarm = outages.find((outage) => belongs(outage, incident))?.alarm ?? null;
    const during = bins.filter(
      ({ minute }) => minute + binMinutes > incident.start - toleranceMinutes && minute <= incident.end,
    );
    const maxReports = Math.max(0, ...during.map(({ reports }) => reports));
    return { ...incident, maxReports, alarm, leadMinutes: alarm === null ? null : incident.start - alarm };
  });
  return {
    days: (end - judgedFrom) / 1440,
    binMinutes,
    reports: bins.reduce((sum, bin) => sum + (bin.minute < judgedFrom ? 0 : bin.reports), 0),
    incidents,
    unmatched: outages.filter((outage) => !judged.some((incident) => belongs(outage, incident))),
  };
}

/** The figures of a replay. */
export function replayFigures(made: Replay, command: string): WrittenReplay {
  const found = made.incidents.filter(({ alarm }) => alarm !== null);
  const leads = found.flatMap(({ leadMinutes }) => leadMinutes ?? []);
  return {
    command,
    days: Math.round(made.days),
    reports: made.reports,
    incidents: made.incidents.length,
    found: found.length,
    beforeStart: leads.filter((lead) => lead > 0).length,
    medianLeadMinutes: medianOf(leads),
    unmatched: made.unmatched.length,
    unmatchedPerMonth: Number(((made.unmatched.length / made.days) * 30).toFixed(1)),
    visible: [1, 3, 6, 10].map((reports) => {
      const loud = made.incidents.filter(({ maxReports }) => maxReports >= reports);
      return { reports, incidents: loud.length, found: loud.filter(({ alarm }) => alarm !== null).length };
    }),
  };
}
