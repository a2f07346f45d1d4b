import { database } from "@/lib/platform/database/client";
import type { Actor } from "./actor-and-reason";
import { writeAct } from "./store-acts";

/** Keeps what a moderator says of an outage and an incident (null: nothing any more) with the act; false when nothing changes. */
export const keepCorrection = (
  pair: { outageId: string; incidentId: string },
  together: boolean | null,
  { actorId, why }: Actor,
  now: Date,
): Promise<boolean> =>
  database().$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT id FROM outage WHERE id = ${pair.outageId} FOR UPDATE`;
    const where = { outageId_incidentId: pair };
    const before = await transaction.matchCorrection.findUnique({ where });
    if ((before?.together ?? null) === together) return false;
    if (together === null) await transaction.matchCorrection.delete({ where });
    else {
      const said = { together, at: now, why };
      await transaction.matchCorrection.upsert({ where, create: { ...pair, ...said }, update: said });
    }
    const details = { incident: pair.incidentId, together, before: before?.together ?? null };
    const act = { kind: "correct-match", subject: "outage", subjectId: pair.outageId } as const;
    await writeAct(transaction, { ...act, actorId, why, details }, now);
    return true;
  });
