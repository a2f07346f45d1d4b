import { database } from "@/lib/platform/database/client";

/** A browser that is signed in. */
export interface KeptSession {
  id: string;
  createdAt: Date;
  lastUsedAt: Date;
}

/** The session with this token's hash, with whose it is, unless it ran out. */
export async function findSession(hash: string, now: Date) {
  const found = await database().session.findUnique({
    where: { sessionToken: hash },
    include: { user: true },
  });
  return found && found.expires > now ? found : null;
}

/** Notes that a session was used at a time. */
export async function noteUse(id: string, at: Date): Promise<void> {
  await database().session.updateMany({ where: { id }, data: { lastUsedAt: at } });
}

/** The sessions of an account that did not run out, the one used last first. */
export function listSessions(userId: string, now: Date): Promise<KeptSession[]> {
  return database().session.findMany({
    where: { userId, expires: { gt: now } },
    select: { id: true, createdAt: true, lastUsedAt: true },
    orderBy: [{ lastUsedAt: "desc" }, { id: "desc" }],
  });
}

/** Ends one session of an account; answers whether there was one. */
export async function endSession(userId: string, id: string): Promise<boolean> {
  return (await database().session.deleteMany({ where: { userId, id } })).count > 0;
}

/** Ends all sessions of an account; answers how many. */
export async function endAllSessions(userId: string): Promise<number> {
  return (await database().session.deleteMany({ where: { userId } })).count;
}

/** Ends the session with this token's hash, whoever's it is. */
export async function endSessionByHash(hash: string): Promise<void> {
  await database().session.deleteMany({ where: { sessionToken: hash } });
}

/** Deletes sessions and links that ran out before a time; answers how many rows. */
export async function deleteExpired(before: Date): Promise<number> {
  const ranOut = { where: { expires: { lt: before } } };
  const sessions = await database().session.deleteMany(ranOut);
  const links = await database().verificationToken.deleteMany(ranOut);
  return sessions.count + links.count;
}
