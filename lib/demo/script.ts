import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { usedCells } from "@/lib/demo/simulation/scope";
import type { TrueOutage } from "@/lib/demo/simulation/true-outages";
import { surfaceOfComponent } from "@/lib/official/scope/scope-surfaces";
import type { ScriptedEvent } from "./play";
import type { StatusPage } from "./status-page";

/** The outage of the demo: Claude Code on Opus 5.5 fails 15 minutes after the start. */
const afterMinutes = 15;
const durationMinutes = 75;
/** When the official status page posts, sets its component to red, and resolves, in minutes after the outage starts. */
export const officialMinutes = { posted: 24, componentRed: 28, resolved: 97 } as const;

/** The texts of the official status page. */
export const officialTexts = {
  name: `Elevated errors on ${modelOf("opus-5-5").name}`,
  investigating: "We are investigating elevated errors.",
  identified: `We have identified the cause of elevated errors on ${modelOf("opus-5-5").name} in ${surfaceOf("claude-code").name}.`,
  resolved: "This incident has been resolved.",
} as const;

const startTime = { hour: 14, minute: 30 } as const;

/** When the demo starts: the last weekday afternoon (UTC) before now, when many people work. */
export function demoStart(now: Date): Date {
  const start = new Date(now);
  start.setUTCHours(startTime.hour, startTime.minute, 0, 0);
  while (start > now || start.getUTCDay() % 6 === 0) start.setUTCDate(start.getUTCDate() - 1);
  return start;
}

/** The length of a day of the demo. */
export const minutesPerDay = 1440;

/** The start of the demo's day that `minute` is in. The first day starts at `firstMinute`. All are minutes since 1970. */
export const dayStartOf = (minute: number, firstMinute: number): number =>
  minute - ((minute - firstMinute) % minutesPerDay);

/** The outage of the day that begins at this minute, for the simulation. Times are minutes since 1970. */
export function outageOfTheDay(startMinute: number): TrueOutage {
  const cells = usedCells.filter((cell) => cell.surface === "claude-code" && cell.model === "opus-5-5");
  return {
    id: -1,
    start: startMinute + afterMinutes,
    end: startMinute + afterMinutes + durationMinutes,
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

/** What happens during the outage of the day, including the late posts of the official status page. */
export function officialEvents(page: StatusPage, { start, end }: TrueOutage): ScriptedEvent[] {
  const component =
    Object.keys(surfaceOfComponent).find((id) => surfaceOfComponent[id] === "claude-code") ?? "";
  let incident = "";
  return [
    { atMinute: start, message: "The outage starts: Claude Code fails on Opus 5.5.", run: () => undefined },
    {
      atMinute: start + officialMinutes.posted,
      message: `The status page posts an incident ${officialMinutes.posted} minutes after the start: “${officialTexts.name}”.`,
      run: () => {
        incident = page.post({
          name: officialTexts.name,
          impact: "major",
          body: officialTexts.investigating,
        });
      },
    },
    {
      atMinute: start + officialMinutes.componentRed,
      message: "The status page marks Claude Code as a partial outage.",
      run: () =>
        page.update(incident, {
          status: "identified",
          body: officialTexts.identified,
          components: { [component]: "partial_outage" },
        }),
    },
    { atMinute: end, message: "The outage is over. People stop reporting.", run: () => undefined },
    {
      atMinute: start + officialMinutes.resolved,
      message: "The status page marks the incident as resolved.",
      run: () => page.resolve(incident, officialTexts.resolved),
    },
  ];
}
