import { readCells, readSeries, readSurfaceSeries, readSymptoms } from "@/lib/crowd/counts/read";
import { readOfficialNow } from "@/lib/official/record/read";
import { usualNow } from "@/lib/outages/following/usual-now";
import { readOutagesSince } from "@/lib/outages/store";
import { clockSpeed } from "@/lib/platform/process/clock";
import { isDemonstration } from "@/lib/platform/process/demonstration";
import { minuteMs, startOfMinute } from "@/lib/platform/time/units";
import type { StatusInputs } from "./inputs";
import { windows } from "./snapshot";
import { firstStep, quarterMinutes, timelineWindows } from "./timeline";

const minutesBefore = (now: Date, minutes: number) => new Date(now.getTime() - minutes * minuteMs);

/** Reads all that the snapshot of `now` is made of. */
export async function readInputs(now: Date): Promise<StatusInputs> {
  const { minutes, stepMinutes } = timelineWindows["24h"];
  // Counts are kept by whole minutes: the window reaches to the end of this one.
  const to = new Date(startOfMinute(now.getTime()) + 60_000);
  const window = (name: keyof typeof windows) => ({ from: minutesBefore(now, windows[name]), to });
  const fails = (name: keyof typeof windows) => readCells({ ...window(name), vote: "fails" });
  const [short, medium, long, works, series, quarters, symptoms, dailySymptoms, official, outages, usual] =
    await Promise.all([
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
    demo: isDemonstration(),
    clockSpeed: clockSpeed(),
  };
}
