import { z } from "zod";
import { announceChange } from "@/lib/platform/database/changes";
import type { IntakeActor, IntakeOutcome } from "./intake-act";
import { endRule } from "./store-intake";

/** Ends the demand of proof that is this rule. One that was automatic is then not made again before it would have ended. */
export async function endProof(
  { ruleId, ...by }: IntakeActor & { ruleId: string },
  now: Date,
): Promise<IntakeOutcome> {
  if (!z.uuid().safeParse(ruleId).success) return { kind: "nothing" };
  const done = await endRule({ id: ruleId, kind: "proof" }, by, now);
  announceChange("intake");
  return done;
}
