import type { CellRow, SeriesPoint, SymptomRow } from "@/lib/crowd/counts/count";
import { readCells, readSeries, readSurfaceSeries, readSymptoms } from "@/lib/crowd/counts/read";
import { type IntakeState, readIntakeState } from "@/lib/crowd/reports/intake-health";
import type { OfficialNow } from "@/lib/official/record/incident";
import { readOfficialNow } from "@/lib/official/record/read";
import type { Outage } from "@/lib/outages/detection/outage";
import type { Usual } from "@/lib/outages/detection/usual";
import { usualNow } from "@/lib/outages/following/usual-now";
import { readOutagesSince } from "@/lib/outages/store";
import { clockSpeed } from "@/lib/platform/process/clock";
import { isDemonstration } from "@/lib/platform/process/demonstration";
import { minuteMs, startOfMinute } from "@/lib/platform/time/units";
import { type Window, windows } from "./snapshot";
import { firstStep, type QuarterRow, quarterMinutes, timelineWindows } from "./timeline";

/** Everything a snapshot is built from: counts, outages and the official record, never raw reports. */
export interface StatusInputs {
  countsReadAt: Date;
  /** Hours of history that the baseline is based on; 0 before the first report. */
  knownHours: number;
  cells: Record<Window, CellRow[]>;
  /** "Works" votes of the last 30 minutes. */
  works: CellRow[];
  usual: Usual;
  /** 24 hours in steps of five minutes. Steps without reports can be missing. */
  series: SeriesPoint[];
  quarters: QuarterRow[];
  symptoms: Record<Window, SymptomRow[]>;
  official: OfficialNow;
  /** Open outages and those of the last 24 hours. */
  outages: Outage[];
  /** Whether reports can reach us. */
  intake: IntakeState;
  demo: boolean;
  clockSpeed: number;
}

const minutesBefore = (now: Date, minutes: number) => new Date(now.getTime() - minutes * minuteMs);

/** Reads everything that the snapshot of `now` is built from. */
export async function readInputs(now: Date): Promise<StatusInputs> {
  const { minutes, stepMinutes } = timelineWindows["24h"];
  // Counts are stored per minute, so the window ends with the current minute.
  const to = new Date(startOfMinute(now.getTime()) + 60_000);
  const window = (name: keyof typeof windows) => ({ from: minutesBefore(now, windows[name]), to });
  const fails = (name: keyof typeof windows) => readCells({ ...window(name), vote: "fails" });
  const [
    short,
    medium,
    long,
    works,
    series,
    quarters,
    symptoms,
    dailySymptoms,
    official,
    outages,
    usual,
    intake,
  ] = await Promise.all([
    fails("30m"),
    fails("2h"),
    fails("24h"),
    readCells({ ...window("30m"), vote: "works" }),
    readSeries({ from: new Date(firstStep(now, minutes, stepMinutes)), to, stepMinutes }),
    readSurfaceSeries({
      from: new Date(firstStep(now, 1440, quarterMinutes)),
      to,
      stepMinutes: quarterMinutes,
    }),
    readSymptoms(window("30m")),
    readSymptoms(window("24h")),
    readOfficialNow(now),
    readOutagesSince(minutesBefore(now, 1440)),
    usualNow(now),
    readIntakeState(now),
  ]);
  return {
    countsReadAt: now,
    ...usual,
    cells: { "30m": short, "2h": medium, "24h": long },
    works,
    series,
    quarters,
    symptoms: { "30m": symptoms, "2h": [], "24h": dailySymptoms },
    official,
    outages,
    intake,
    demo: isDemonstration(),
    clockSpeed: clockSpeed(),
  };
}
