import { onceCounter } from "@/lib/demo/simulation/count-once";
import type { OfficialPost } from "@/lib/demo/simulation/official-posts";
import { networkOf } from "@/lib/demo/simulation/report";
import { type StreamOptions, simulatedDays } from "@/lib/demo/simulation/stream";
import type { TrueOutage } from "@/lib/demo/simulation/true-outages";
import { minutesPerDay } from "@/lib/demo/simulation/week";
import type { MinuteInput, MinuteRow, WorksAgainRow } from "@/lib/outages/detection/minute-record";

/** A day as detection sees it, with its true outages. */
export interface CountedDay {
  dayStart: number;
  minutes: MinuteInput[];
  outages: TrueOutage[];
  posts: OfficialPost[];
  levels: number[];
}

const earlierReporterMinutes = minutesPerDay;

/** Simulated days, counted like real reports. */
export function* countedDays(options: StreamOptions): Generator<CountedDay> {
  const newTo = onceCounter();
  let failedAt = new Map<number, number>();
  for (const day of simulatedDays(options)) {
    const rows = new Map<number, { rows: MinuteRow[]; worksAgain: WorksAgainRow[] }>();
    for (const report of day.reports) {
      const counted = newTo(report);
      const { atMinute, surface, model, symptom, reporter, works } = report;
      if (!works) failedAt.set(reporter, atMinute);
      if (counted === 0) continue;
      const at = rows.get(atMinute) ?? { rows: [], worksAgain: [] };
      rows.set(atMinute, at);
      if (!works)
        at.rows.push({ surface, model, symptom, network: `${networkOf(reporter)}`, counted, people: 1 });
      else if (atMinute - (failedAt.get(reporter) ?? 0) < earlierReporterMinutes)
        at.worksAgain.push({ surface, model, people: 1 });
    }
    failedAt = new Map([...failedAt].filter(([, at]) => day.dayStart - at < earlierReporterMinutes));
    const minutes = Array.from({ length: minutesPerDay }, (_, nth): MinuteInput => {
      const minute = day.dayStart + nth;
      const found = rows.get(minute);
      return { minute, rows: found?.rows ?? [], worksAgain: found?.worksAgain ?? [] };
    });
    yield { dayStart: day.dayStart, minutes, outages: day.outages, posts: day.posts, levels: day.levels };
  }
}
