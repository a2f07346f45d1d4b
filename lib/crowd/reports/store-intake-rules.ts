import { database, reservedDatabase } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import type { IntakeRule } from "./intake-rule";

type Transaction = Prisma.TransactionClient;
type Row = Omit<IntakeRule, "kind"> & { kind: string };

const fields = { id: true, kind: true, scope: true, from: true, until: true, why: true, automatic: true };
const notEnded = (now: Date) => ({ endedAt: null, until: { gt: now } });
const asRule = ({ kind, ...rest }: Row): IntakeRule => ({
  ...rest,
  kind: kind === "pause" ? "pause" : "proof",
});

/** The rules that have not ended, oldest first. */
export async function readIntakeRules(now: Date): Promise<IntakeRule[]> {
  const rows = await reservedDatabase().intakeRule.findMany({
    where: notEnded(now),
    select: fields,
    orderBy: [{ from: "asc" }, { id: "asc" }],
  });
  return rows.map(asRule);
}

/**
 * Makes writers of rules wait for each other until their transactions end, so that no scope gets two rules. The number
 * only has to differ from those of other locks.
 */
export async function lockIntakeRules(transaction: Transaction): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(1346523977)`;
}

/** The rule of this kind and scope that has not ended. Null if there is none. */
export async function findIntakeRule(
  transaction: Transaction,
  { kind, scope }: Pick<IntakeRule, "kind" | "scope">,
  now: Date,
): Promise<IntakeRule | null> {
  const row = await transaction.intakeRule.findFirst({
    where: { kind, scope, ...notEnded(now) },
    select: fields,
  });
  return row && asRule(row);
}

/** Adds a rule. */
export async function addIntakeRule(
  transaction: Transaction,
  rule: Omit<IntakeRule, "id">,
): Promise<IntakeRule> {
  return asRule(await transaction.intakeRule.create({ data: rule, select: fields }));
}

/** Changes the end of a rule, and its reason. */
export async function changeIntakeRule(
  transaction: Transaction,
  id: string,
  changed: Pick<IntakeRule, "until" | "why" | "automatic">,
): Promise<IntakeRule> {
  return asRule(await transaction.intakeRule.update({ where: { id }, data: changed, select: fields }));
}

/** Ends a rule manually. Null if there is no such rule that has not ended. */
export async function endIntakeRule(
  transaction: Transaction,
  { id, kind }: Pick<IntakeRule, "id" | "kind">,
  now: Date,
): Promise<IntakeRule | null> {
  const ended = await transaction.intakeRule.updateManyAndReturn({
    where: { id, kind, ...notEnded(now) },
    data: { endedAt: now },
    select: fields,
  });
  return ended[0] ? asRule(ended[0]) : null;
}

/** Scopes whose automatic rules of proof a moderator ended, until the time when they would have ended automatically. */
export async function readScopesLetGo(now: Date): Promise<string[]> {
  const ended = await database().intakeRule.findMany({
    where: { kind: "proof", automatic: true, endedAt: { not: null }, until: { gt: now } },
    select: { scope: true },
  });
  return ended.map(({ scope }) => scope);
}

/** Deletes the rules that ended before a time. Returns how many. */
export async function deleteIntakeRulesBefore(before: Date): Promise<number> {
  const { count } = await database().intakeRule.deleteMany({
    where: { OR: [{ until: { lt: before } }, { endedAt: { lt: before } }] },
  });
  return count;
}
