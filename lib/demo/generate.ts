import type { OfficialPost } from "@/lib/demo/simulation/official-posts";
import { networkOf, type SimulatedReport } from "@/lib/demo/simulation/report";
import { simulatedDays, usualStream } from "@/lib/demo/simulation/stream";
import type { TrueOutage } from "@/lib/demo/simulation/true-outages";
import type { MinuteInput, MinuteRow } from "@/lib/outages/detection/minute-record";
import { HistoryCount, type HistoryRow } from "./count-history";
import { minutesPerDay, outageOfTheDay } from "./script";

const historyDays = 14;
/** Reports per minute at normal times: enough to see changes immediately. */
const ratePerMinute = 0.8;

/** The data of a demo. */
export interface GeneratedDemo {
  counts: HistoryRow[];
  /** The input of detection for each minute of the two weeks before the start. */
  past: MinuteInput[];
  official: { outage: TrueOutage; post: OfficialPost }[];
}

/** A day of the demo that is still to come. */
export interface GeneratedDay {
  startMinute: number;
  /** The reports to send, in order of time. */
  reports: SimulatedReport[];
  outage: TrueOutage;
}

/** Generates the two weeks before `startMinute` (since 1970) from the seed. Pure. */
export function generateDemo(seed: number, startMinute: number): GeneratedDemo {
  const today = Math.floor(startMinute / minutesPerDay) * minutesPerDay;
  const history = new HistoryCount();
  const past: MinuteInput[] = [];
  const official: GeneratedDemo["official"] = [];
  const before = { ...usualStream, seed, ratePerMinute, startMinute: today - historyDays * minutesPerDay };
  for (const day of simulatedDays({ ...before, days: historyDays + 1 })) {
    const minutes = Math.min(minutesPerDay, startMinute - day.dayStart);
    const rows = Array.from({ length: minutes }, (): MinuteRow[] => []);
    for (const report of day.reports) {
      if (report.atMinute >= startMinute) break;
      const counted = history.add(report);
      if (counted > 0 && !report.works) rows[report.atMinute - day.dayStart]?.push(rowOf(report, counted));
    }
    past.push(...rows.map((row, at) => ({ minute: day.dayStart + at, rows: row, worksAgain: [] })));
    history.forgetBefore(day.dayStart);
    for (const post of day.posts) {
      const outage = day.outages.find(({ id }) => id === post.outageId);
      // An incident that is still open now would hide the outage of the day.
      if (outage && post.resolved < startMinute) official.push({ outage, post });
    }
  }
  return { counts: history.rows(), past, official };
}

/** Generates the day with this number (from 0) after `firstMinute` from the seed. Pure. */
export function generateDay(seed: number, firstMinute: number, number: number): GeneratedDay {
  const startMinute = firstMinute + number * minutesPerDay;
  const outage = outageOfTheDay(startMinute);
  const midnight = Math.floor(startMinute / minutesPerDay) * minutesPerDay;
  const stream = { ...usualStream, seed: seed + 1 + number, ratePerMinute, startMinute: midnight, days: 2 };
  const reports = [
    ...simulatedDays({ ...stream, outagesPerMonth: 0, attacksPerMonth: 0, extraOutages: [outage] }),
  ]
    .flatMap((day) => day.reports)
    .filter(({ atMinute }) => atMinute >= startMinute && atMinute < startMinute + minutesPerDay);
  return { startMinute, reports, outage };
}

const rowOf = ({ surface, model, symptom, reporter }: SimulatedReport, counted: number): MinuteRow => ({
  surface,
  model,
  symptom,
  network: `${networkOf(reporter)}`,
  counted,
  people: 1,
});
