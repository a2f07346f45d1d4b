import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { usedCells } from "@/lib/demo/simulation/scope";
import type { TrueOutage } from "@/lib/demo/simulation/true-outages";

/** The outage that unfolds: Claude Code on Opus 5.5, a quarter of an hour after the demonstration begins. */
const afterMinutes = 15;
const lastsMinutes = 75;
/** The official page posts this long after the start, turns its component red later, and resolves late. */
export const officialMinutes = { posted: 24, componentRed: 28, resolved: 97 } as const;

/** What the official page is going to say of it. */
export const officialTexts = {
  name: `Elevated errors on ${modelOf("opus-5-5").name}`,
  investigating: "We are investigating elevated errors.",
  identified: `We have identified the cause of elevated errors on ${modelOf("opus-5-5").name} in ${surfaceOf("claude-code").name}.`,
  resolved: "This incident has been resolved.",
} as const;

const startOfShow = { hour: 14, minute: 30 } as const;

/** When the demonstration begins: the last weekday afternoon (UTC) before now, when many people are at work. */
export function showStart(now: Date): Date {
  const start = new Date(now);
  start.setUTCHours(startOfShow.hour, startOfShow.minute, 0, 0);
  while (start > now || start.getUTCDay() % 6 === 0) start.setUTCDate(start.getUTCDate() - 1);
  return start;
}

/** The outage of the day, as the simulation plays it; minutes since 1970. */
export function outageOfTheDay(startMinute: number): TrueOutage {
  const cells = usedCells.filter((cell) => cell.surface === "claude-code" && cell.model === "opus-5-5");
  return {
    id: -1,
    start: startMinute + afterMinutes,
    end: startMinute + afterMinutes + lastsMinutes,
    cells,
    share: cells.reduce((sum, cell) => sum + cell.share, 0),
    severity: "critical",
    amplitude: 70,
    riseMinutes: 8,
    halfLifeMinutes: 60,
    symptom: "http-529",
    extraReports: 0,
  };
}
