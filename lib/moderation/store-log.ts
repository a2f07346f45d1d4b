import { database } from "@/lib/platform/database/client";
import type { ModerationAct } from "@/lib/platform/database/generated/client";

/** Which acts: of a kind, on these subjects, of one account (null: automatic), older than the one with this id. */
export interface LogFilter {
  kind?: string;
  subject?: string;
  subjectIds?: readonly string[];
  actorId?: string | null;
  before?: bigint;
}

/** Acts, newest first. */
export const findActs = (
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

/** Every account that ever moderated and is still there, with its address, by address. */
export const findActors = (): Promise<{ id: string; email: string }[]> =>
  database().$queryRaw<{ id: string; email: string }[]>`
    SELECT u.id::text AS id, u.email FROM account_user u
    WHERE EXISTS (SELECT FROM moderation_act a WHERE a.actor_id = u.id) ORDER BY u.email`;
