import { scopeOfSource } from "@/lib/crowd/reports/intake-rule";
import type { Source } from "@/lib/crowd/reports/report";
import { announceChange } from "@/lib/platform/database/changes";
import { minuteMs } from "@/lib/platform/time/units";
import { type IntakeActor, type IntakeOutcome, refusedSpan } from "./intake-act";
import { keepRule } from "./store-intake";

/** Takes no reports of a source for so many minutes from now; a pause of it that is in force gets this end. */
export async function pauseIntake(
  { source, minutes, ...by }: IntakeActor & { source: Source; minutes: number },
  now: Date,
): Promise<IntakeOutcome> {
  const refused = refusedSpan(minutes);
  if (refused) return refused;
  const until = new Date(now.getTime() + minutes * minuteMs);
  const done = await keepRule({ kind: "pause", scope: scopeOfSource(source), until }, by, now);
  announceChange("intake");
  return done;
}
