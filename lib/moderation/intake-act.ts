import type { IntakeRule } from "@/lib/crowd/reports/intake-rule";

/** The longest time for which a rule may be made at once; it can be prolonged. */
export const maxRuleMinutes = 24 * 60;

/**
 * What became of an act on intake. `done`: the rule as it stands now (or stood when it ended), and whether it was there
 * before and got another end. `nothing`: there is no such rule in force. `refused`: why it cannot be done, in words.
 */
export type IntakeOutcome =
  | { kind: "done"; rule: IntakeRule; prolonged: boolean }
  | { kind: "nothing" }
  | { kind: "refused"; words: string };

/** Whom an act on intake is by, and for what reason (3 to 500 characters). */
export interface IntakeActor {
  /** The moderator's account; null: the site did it by itself. */
  actorId: string | null;
  why: string;
}

/** The refusal of a span that is no whole number of minutes from 1 to 24 hours; null when it is one. */
export function refusedSpan(minutes: number): IntakeOutcome | null {
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= maxRuleMinutes) return null;
  return { kind: "refused", words: `Choose between 1 minute and ${maxRuleMinutes / 60} hours.` };
}
