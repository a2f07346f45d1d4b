import type { OfficialPost } from "@/lib/demo/simulation/official-posts";
import { networkOf, type SimulatedReport } from "@/lib/demo/simulation/report";
import { simulatedDays, usualStream } from "@/lib/demo/simulation/stream";
import type { TrueOutage } from "@/lib/demo/simulation/true-outages";
import type { MinuteInput, MinuteRow } from "@/lib/outages/detection/minute-record";
import { HistoryCount, type HistoryRow } from "./count-history";
import { outageOfTheDay } from "./script";

const minutesPerDay = 1440;
const historyDays = 14;
/** Reports per minute at normal times: enough to see changes immediately. */
const ratePerMinute = 0.8;

/** The data of a demo. */
export interface GeneratedDemo {
  counts: HistoryRow[];
  /** The input of detection for each minute of the two weeks before the start. */
  past: MinuteInput[];
  official: { outage: TrueOutage; post: OfficialPost }[];
  /** Reports that will be sent during the demo, in order of time. */
  upcoming: SimulatedReport[];
  outage: TrueOutage;
}

/** Generates the two weeks before `startMinute` (since 1970) and the day after it from the seed. Pure. */
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
  const outage = outageOfTheDay(startMinute);
  const after = { ...usualStream, seed: seed + 1, ratePerMinute, startMinute: today, days: 2 };
  const upcoming = [
    ...simulatedDays({ ...after, outagesPerMonth: 0, attacksPerMonth: 0, extraOutages: [outage] }),
  ]
    .flatMap((day) => day.reports)
    .filter(({ atMinute }) => atMinute >= startMinute && atMinute < startMinute + minutesPerDay);
  return { counts: history.rows(), past, official, upcoming, outage };
}

const rowOf = ({ surface, model, symptom, reporter }: SimulatedReport, counted: number): MinuteRow => ({
  surface,
  model,
  symptom,
  network: `${networkOf(reporter)}`,
  counted,
  people: 1,
});
