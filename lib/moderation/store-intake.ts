import type { IntakeRule } from "@/lib/crowd/reports/intake-rule";
import {
  addIntakeRule,
  changeIntakeRule,
  endIntakeRule,
  findIntakeRule,
  lockIntakeRules,
} from "@/lib/crowd/reports/store-intake-rules";
import { database } from "@/lib/platform/database/client";
import type { IntakeActor, IntakeOutcome } from "./intake-act";
import { writeAct } from "./store-acts";

/** A rule that is to be in force from now on. */
export type WantedRule = Pick<IntakeRule, "kind" | "scope" | "until">;

const actOf = { pause: ["pause-intake", "resume-intake"], proof: ["demand-proof", "end-proof"] } as const;

/**
 * What the log says of a rule. A network is not named there: its pseudonym stands with the rule, which is deleted, and the
 * log is not.
 */
const told = ({ scope, until }: IntakeRule) => ({
  scope: scope.replace(/^network:.*/, "network"),
  until: until.toISOString(),
});

/** Puts a rule in force, or gives the one of its scope this end, and writes the act with it. */
export const keepRule = (
  wanted: WantedRule,
  { actorId, why }: IntakeActor,
  now: Date,
): Promise<IntakeOutcome> =>
  database().$transaction(async (transaction) => {
    await lockIntakeRules(transaction);
    const before = await findIntakeRule(transaction, wanted, now);
    // What the site does by itself neither shortens nor takes over what a moderator did.
    const automatic = actorId === null && (before?.automatic ?? true);
    const isLonger = before !== null && actorId === null && before.until > wanted.until;
    const until = isLonger ? before.until : wanted.until;
    const rule = before
      ? await changeIntakeRule(transaction, before.id, { until, why, automatic })
      : await addIntakeRule(transaction, { ...wanted, until, from: now, why, automatic });
    const details = { ...told(rule), before: before && { ...told(before), why: before.why } };
    const kind = actOf[rule.kind][0];
    await writeAct(transaction, { actorId, kind, subject: "intake", subjectId: rule.id, why, details }, now);
    return { kind: "done", rule, prolonged: before !== null };
  });

/** Ends a rule of this kind, and writes the act with it. */
export const endRule = (
  ended: Pick<IntakeRule, "id" | "kind">,
  { actorId, why }: IntakeActor,
  now: Date,
): Promise<IntakeOutcome> =>
  database().$transaction(async (transaction) => {
    await lockIntakeRules(transaction);
    const rule = await endIntakeRule(transaction, ended, now);
    if (!rule) return { kind: "nothing" };
    const kind = actOf[rule.kind][1];
    const details = told(rule);
    await writeAct(transaction, { actorId, kind, subject: "intake", subjectId: rule.id, why, details }, now);
    return { kind: "done", rule, prolonged: false };
  });
