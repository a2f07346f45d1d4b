import type { Prisma } from "@/lib/platform/database/generated/client";
import type { Act } from "./act";

/** Writes an act into the log, in the transaction of the act itself, so that neither is without the other. */
export async function writeAct(transaction: Prisma.TransactionClient, act: Act, now: Date): Promise<void> {
  const details = act.details as Prisma.InputJsonObject;
  await transaction.moderationAct.create({ data: { ...act, details, at: now } });
}
