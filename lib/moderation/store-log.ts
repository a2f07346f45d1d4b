import { database } from "@/lib/platform/database/client";
import type { ModerationAct, Prisma } from "@/lib/platform/database/generated/client";
import type { Action, Actor } from "./action";

type Transaction = Prisma.TransactionClient;

/** What an action did: its result, and its log entry if it changed anything. */
interface Performed<T> {
  result: T;
  entry?: Omit<Action, keyof Actor>;
}

/**
 * Runs one action. The change and its log entry are in one transaction, so neither exists without the other. Without an
 * `entry` nothing is logged.
 */
export const perform = <T>(
  { actorId, why }: Actor,
  now: Date,
  change: (transaction: Transaction) => Promise<Performed<T>>,
): Promise<T> =>
  database().$transaction(async (transaction) => {
    const { result, entry } = await change(transaction);
    if (entry) await writeAction(transaction, { ...entry, actorId, why }, now);
    return result;
  });

/** Adds an action to the log, in the transaction of the action itself. */
export async function writeAction(transaction: Transaction, action: Action, now: Date): Promise<void> {
  const details = action.details as Prisma.InputJsonObject;
  await transaction.moderationAct.create({ data: { ...action, details, at: now } });
}

/** Which actions: of a kind, on these subjects, by one account (null: automatic), older than the one with this id. */
export interface LogFilter {
  kind?: string;
  subject?: string;
  subjectIds?: readonly string[];
  actorId?: string | null;
  before?: bigint;
}

/** Actions, newest first. */
export const findActions = (
  { kind, subject, subjectIds, actorId, before }: LogFilter,
  limit: number,
): Promise<ModerationAct[]> =>
  database().moderationAct.findMany({
    where: {
      ...(kind === undefined ? {} : { kind }),
      ...(subject === undefined ? {} : { subject }),
      ...(subjectIds === undefined ? {} : { subjectId: { in: [...subjectIds] } }),
      ...(actorId === undefined ? {} : { actorId }),
      ...(before === undefined ? {} : { id: { lt: before } }),
    },
    orderBy: { id: "desc" },
    take: limit,
  });

/** Every existing account that has ever moderated, sorted by address. */
export const findActors = (): Promise<{ id: string; email: string }[]> =>
  database().$queryRaw<{ id: string; email: string }[]>`
    SELECT u.id::text AS id, u.email FROM account_user u
    WHERE EXISTS (SELECT FROM moderation_act a WHERE a.actor_id = u.id) ORDER BY u.email`;
