import { readMerges } from "@/lib/outages/moderation/store-moderation";
import { database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";
import type { Actor } from "./actor-and-reason";
import { writeAct } from "./store-acts";

/** The later outage, and the earlier one that it becomes part of. */
interface Pair {
  outageId: string;
  intoId: string;
}

/** Two moderators who merge at once take turns. */
const inTurn = (transaction: Prisma.TransactionClient) =>
  transaction.$executeRaw`LOCK TABLE outage_merge IN SHARE ROW EXCLUSIVE MODE`;

/** Keeps a merge with its act, in place of one that holds no more; or says why not, and keeps nothing. */
export const keepMerge = (
  { outageId, intoId }: Pair,
  { actorId, why }: Actor,
  now: Date,
): Promise<"unknown" | "merged-already" | "told-elsewhere" | null> =>
  database().$transaction(async (transaction) => {
    await inTurn(transaction);
    const standing = { id: { in: [outageId, intoId] }, withdrawnAt: null };
    if ((await transaction.outage.count({ where: standing })) < 2) return "unknown";
    const merges = await readMerges(transaction);
    if (merges.some((merge) => merge.outageId === outageId)) return "merged-already";
    if (merges.some((merge) => merge.outageId === intoId)) return "told-elsewhere";
    const before = await transaction.outageMerge.findUnique({ where: { outageId } });
    const merge = { intoId, at: now, why };
    await transaction.outageMerge.upsert({
      where: { outageId },
      create: { outageId, ...merge },
      update: merge,
    });
    const act = { kind: "merge-outages", subject: "outage", subjectId: outageId } as const;
    const details = { into: intoId, ...(before && { before: { into: before.intoId, why: before.why } }) };
    await writeAct(transaction, { ...act, actorId, why, details }, now);
    return null;
  });

/** Ends the merge of an outage with the act; false where there is none. */
export const endMerge = (outageId: string, { actorId, why }: Actor, now: Date): Promise<boolean> =>
  database().$transaction(async (transaction) => {
    await inTurn(transaction);
    const merge = await transaction.outageMerge.findUnique({ where: { outageId } });
    if (!merge) return false;
    await transaction.outageMerge.delete({ where: { outageId } });
    const act = { kind: "part-outages", subject: "outage", subjectId: outageId } as const;
    const details = { into: merge.intoId, mergedBecause: merge.why };
    await writeAct(transaction, { ...act, actorId, why, details }, now);
    return true;
  });
