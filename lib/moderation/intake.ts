import { z } from "zod";
import {
  everyone,
  type IntakeRule,
  scopeOfNetwork,
  scopeOfSource,
  sourceOfScope,
} from "@/lib/crowd/reports/intake-rule";
import { intakeRules } from "@/lib/crowd/reports/intake-rules";
import { type Source, sources } from "@/lib/crowd/reports/report";
import { dayOf, saltOutlivesDayMinutes } from "@/lib/crowd/reports/salt";
import {
  addIntakeRule,
  changeIntakeRule,
  endIntakeRule,
  findIntakeRule,
  lockIntakeRules,
} from "@/lib/crowd/reports/store-intake-rules";
import { announceChange } from "@/lib/platform/database/changes";
import { dayMs, minuteMs } from "@/lib/platform/time/units";
import type { Actor } from "./action";
import { perform } from "./store-log";

/** A rule lasts at most this long. Moderators can extend it. */
const maxRuleMinutes = 24 * 60;

/** The pseudonym of a network, in hexadecimal. */
const networkPseudonym = /^[0-9a-f]{32}$/;

/**
 * The result of an intake action. `done`: the rule as it is now (or was when it ended), and whether it existed before and
 * got another end. `nothing`: no such rule is active. `refused`: the reason, for people to read.
 */
export type IntakeOutcome =
  | { kind: "done"; rule: IntakeRule; prolonged: boolean }
  | { kind: "nothing" }
  | { kind: "refused"; words: string };

/** Refuses reports of a source for this many minutes from now. If a pause is active, it gets this end. */
export async function pauseIntake(
  { source, minutes, ...by }: Actor & { source: Source; minutes: number },
  now: Date,
): Promise<IntakeOutcome> {
  const refused = refusedDuration(minutes);
  if (refused) return refused;
  const until = new Date(now.getTime() + minutes * minuteMs);
  return putRule({ kind: "pause", scope: scopeOfSource(source), until }, by, now);
}

/** Ends a pause: we accept reports of its source again. */
export const resumeIntake = (
  { ruleId, ...by }: Actor & { ruleId: string },
  now: Date,
): Promise<IntakeOutcome> => endRule({ id: ruleId, kind: "pause" }, by, now);

/**
 * Requires a proof of work with each report for this many minutes from now. `network` is a network's pseudonym of today in
 * hexadecimal; null means everyone. If such a rule is active, it gets this end. A network's rule ends with its pseudonym,
 * soon after midnight UTC.
 */
export async function demandProof(
  { network, minutes, ...by }: Actor & { network: string | null; minutes: number },
  now: Date,
): Promise<IntakeOutcome> {
  const refused = refusedDuration(minutes);
  if (refused) return refused;
  if (network !== null && !networkPseudonym.test(network))
    return {
      kind: "refused",
      words: "This is not a network’s pseudonym. Use “Require proof …” on the Bursts page.",
    };
  const wantedMs = now.getTime() + minutes * minuteMs;
  const lastMs = dayOf(now) + dayMs + saltOutlivesDayMinutes * minuteMs;
  const until = new Date(network === null ? wantedMs : Math.min(wantedMs, lastMs));
  const scope = network === null ? everyone : scopeOfNetwork(network);
  return putRule({ kind: "proof", scope, until }, by, now);
}

/** Ends a proof-of-work rule. If it was automatic, the site does not make it again before it would have ended. */
export const endProof = ({ ruleId, ...by }: Actor & { ruleId: string }, now: Date): Promise<IntakeOutcome> =>
  endRule({ id: ruleId, kind: "proof" }, by, now);

/** The refusal of a duration that is not a whole number of minutes from 1 minute to 24 hours; otherwise null. */
function refusedDuration(minutes: number): IntakeOutcome | null {
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= maxRuleMinutes) return null;
  return { kind: "refused", words: `Choose a duration from 1 minute to ${maxRuleMinutes / 60} hours.` };
}

const actionKindOf = {
  pause: ["pause-intake", "resume-intake"],
  proof: ["demand-proof", "end-proof"],
} as const;

/** We never delete the log, so it does not name a network. The rule has the pseudonym, and rules are deleted. */
const loggedRule = ({ scope, until }: IntakeRule) => ({
  scope: scope.replace(/^network:.*/, "network"),
  until: until.toISOString(),
});

/** Starts a rule, or gives the active rule of this scope a new end. */
async function putRule(
  wanted: Pick<IntakeRule, "kind" | "scope" | "until">,
  by: Actor,
  now: Date,
): Promise<IntakeOutcome> {
  const outcome = await perform<IntakeOutcome>(by, now, async (transaction) => {
    await lockIntakeRules(transaction);
    const before = await findIntakeRule(transaction, wanted, now);
    // An automatic rule neither shortens nor takes over what a moderator did.
    const automatic = by.actorId === null && (before?.automatic ?? true);
    const isLonger = before !== null && by.actorId === null && before.until > wanted.until;
    const until = isLonger ? before.until : wanted.until;
    const { why } = by;
    const rule = before
      ? await changeIntakeRule(transaction, before.id, { until, why, automatic })
      : await addIntakeRule(transaction, { ...wanted, until, from: now, why, automatic });
    const details = { ...loggedRule(rule), before: before && { ...loggedRule(before), why: before.why } };
    return {
      result: { kind: "done", rule, prolonged: before !== null },
      entry: { kind: actionKindOf[rule.kind][0], subject: "intake", subjectId: rule.id, details },
    };
  });
  announceChange("intake");
  return outcome;
}

/** Ends the active rule of this id and kind. */
async function endRule(ended: Pick<IntakeRule, "id" | "kind">, by: Actor, now: Date): Promise<IntakeOutcome> {
  if (!z.uuid().safeParse(ended.id).success) return { kind: "nothing" };
  const outcome = await perform<IntakeOutcome>(by, now, async (transaction) => {
    await lockIntakeRules(transaction);
    const rule = await endIntakeRule(transaction, ended, now);
    if (!rule) return { result: { kind: "nothing" } };
    const kind = actionKindOf[rule.kind][1];
    return {
      result: { kind: "done", rule, prolonged: false },
      entry: { kind, subject: "intake", subjectId: rule.id, details: loggedRule(rule) },
    };
  });
  announceChange("intake");
  return outcome;
}

/** An active intake rule. Times are ISO 8601. */
export interface RuleView extends Pick<IntakeRule, "id" | "kind" | "why" | "automatic"> {
  /** A source or `everyone`. Null: a network, whose pseudonym is in `network`. */
  target: string | null;
  network: string | null;
  from: string;
  until: string;
}

/** What the intake page shows. */
export interface IntakeView {
  rules: RuleView[];
  /** The sources that a moderator can pause. */
  sources: readonly Source[];
  /** The network in the query, or "". */
  network: string;
}

/** The active intake rules, the sources, and the network that a query names. */
export async function readIntakePage(
  query: Readonly<Record<string, string>>,
  now: Date,
): Promise<IntakeView> {
  const rules = await intakeRules(now);
  return {
    rules: rules.map(({ id, kind, why, automatic, scope, from, until }): RuleView => {
      const target = scope === everyone ? everyone : sourceOfScope(scope);
      return {
        ...{ id, kind, why, automatic, target },
        network: target === null ? scope.slice(scope.indexOf(":") + 1) : null,
        from: from.toISOString(),
        until: until.toISOString(),
      };
    }),
    sources,
    network: networkPseudonym.test(query.network ?? "") ? (query.network ?? "") : "",
  };
}
