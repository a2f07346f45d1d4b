import { database } from "@/lib/platform/database/client";
import type { Actor } from "./actor-and-reason";
import { writeAct } from "./store-acts";

/** Keeps a remark (null takes it away) with the act, which has what stood there before; false when nothing changes. */
export const keepRemark = (
  outageId: string,
  text: string | null,
  { actorId, why }: Actor,
  now: Date,
): Promise<boolean> =>
  database().$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT id FROM outage WHERE id = ${outageId} FOR UPDATE`;
    const before = await transaction.outageRemark.findUnique({ where: { outageId } });
    if ((before?.text ?? null) === text) return false;
    if (text === null) await transaction.outageRemark.delete({ where: { outageId } });
    else
      await transaction.outageRemark.upsert({
        where: { outageId },
        create: { outageId, text, writtenAt: now },
        update: { text, editedAt: now },
      });
    const details = { before: before?.text ?? null, after: text };
    await writeAct(
      transaction,
      { actorId, kind: "annotate-outage", subject: "outage", subjectId: outageId, why, details },
      now,
    );
    return true;
  });
