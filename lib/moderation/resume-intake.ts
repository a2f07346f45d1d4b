import { z } from "zod";
import { announceChange } from "@/lib/platform/database/changes";
import type { IntakeActor, IntakeOutcome } from "./intake-act";
import { endRule } from "./store-intake";

/** Ends the pause that is this rule: its source's reports are taken again. */
export async function resumeIntake(
  { ruleId, ...by }: IntakeActor & { ruleId: string },
  now: Date,
): Promise<IntakeOutcome> {
  if (!z.uuid().safeParse(ruleId).success) return { kind: "nothing" };
  const done = await endRule({ id: ruleId, kind: "pause" }, by, now);
  announceChange("intake");
  return done;
}
