import { readMerges } from "@/lib/outages/moderation/store-moderation";
import type { Prisma } from "@/lib/platform/database/generated/client";
import type { Actor } from "./action";
import { perform } from "./store-log";

/** Stores a remark (null removes it). Its log entry has the previous text. Returns false if nothing changes. */
export const storeRemark = (outageId: string, text: string | null, by: Actor, now: Date): Promise<boolean> =>
  perform(by, now, async (transaction) => {
    await transaction.$queryRaw`SELECT id FROM outage WHERE id = ${outageId} FOR UPDATE`;
    const before = await transaction.outageRemark.findUnique({ where: { outageId } });
    if ((before?.text ?? null) === text) return { result: false };
    if (text === null) await transaction.outageRemark.delete({ where: { outageId } });
    else
      await transaction.outageRemark.upsert({
        where: { outageId },
        create: { outageId, text, writtenAt: now },
        update: { text, editedAt: now },
      });
    const details = { before: before?.text ?? null, after: text };
    return {
      result: true,
      entry: { kind: "annotate-outage", subject: "outage", subjectId: outageId, details },
    };
  });

/** Stores whether an outage and an incident match (null: by the rules again). Returns false if nothing changes. */
export const storeCorrection = (
  pair: { outageId: string; incidentId: string },
  together: boolean | null,
  by: Actor,
  now: Date,
): Promise<boolean> =>
  perform(by, now, async (transaction) => {
    await transaction.$queryRaw`SELECT id FROM outage WHERE id = ${pair.outageId} FOR UPDATE`;
    const where = { outageId_incidentId: pair };
    const before = await transaction.matchCorrection.findUnique({ where });
    if ((before?.together ?? null) === together) return { result: false };
    if (together === null) await transaction.matchCorrection.delete({ where });
    else {
      const correction = { together, at: now, why: by.why };
      await transaction.matchCorrection.upsert({
        where,
        create: { ...pair, ...correction },
        update: correction,
      });
    }
    const details = { incident: pair.incidentId, together, before: before?.together ?? null };
    return {
      result: true,
      entry: { kind: "correct-match", subject: "outage", subjectId: pair.outageId, details },
    };
  });

/** Two moderators who merge at the same time take turns. */
const lockMerges = (transaction: Prisma.TransactionClient) =>
  transaction.$executeRaw`LOCK TABLE outage_merge IN SHARE ROW EXCLUSIVE MODE`;

type MergeRefused = "unknown" | "merged-already" | "target-merged";

/**
 * Stores a merge of the later outage (`outageId`) into the earlier (`intoId`). It replaces a merge that is no longer valid.
 * Returns why it stored nothing, or null.
 */
export const storeMerge = (
  { outageId, intoId }: { outageId: string; intoId: string },
  by: Actor,
  now: Date,
): Promise<MergeRefused | null> =>
  perform<MergeRefused | null>(by, now, async (transaction) => {
    await lockMerges(transaction);
    const valid = { id: { in: [outageId, intoId] }, withdrawnAt: null };
    if ((await transaction.outage.count({ where: valid })) < 2) return { result: "unknown" };
    const merges = await readMerges(transaction);
    if (merges.some((merge) => merge.outageId === outageId)) return { result: "merged-already" };
    if (merges.some((merge) => merge.outageId === intoId)) return { result: "target-merged" };
    const before = await transaction.outageMerge.findUnique({ where: { outageId } });
    const merge = { intoId, at: now, why: by.why };
    await transaction.outageMerge.upsert({
      where: { outageId },
      create: { outageId, ...merge },
      update: merge,
    });
    const details = { into: intoId, ...(before && { before: { into: before.intoId, why: before.why } }) };
    return {
      result: null,
      entry: { kind: "merge-outages", subject: "outage", subjectId: outageId, details },
    };
  });

/** Deletes the merge of an outage; returns false if there is none. */
export const deleteMerge = (outageId: string, by: Actor, now: Date): Promise<boolean> =>
  perform(by, now, async (transaction) => {
    await lockMerges(transaction);
    const merge = await transaction.outageMerge.findUnique({ where: { outageId } });
    if (!merge) return { result: false };
    await transaction.outageMerge.delete({ where: { outageId } });
    const details = { into: merge.intoId, mergedBecause: merge.why };
    return {
      result: true,
      entry: { kind: "part-outages", subject: "outage", subjectId: outageId, details },
    };
  });
