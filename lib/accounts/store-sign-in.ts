import { database } from "@/lib/platform/database/client";

/** A signed-in browser. */
export interface StoredSession {
  id: string;
  createdAt: Date;
  lastUsedAt: Date;
}

/** The session with this token hash and its account, unless it has expired. */
export async function findSession(hash: string, now: Date) {
  const found = await database().session.findUnique({
    where: { sessionToken: hash },
    include: { user: true },
  });
  return found && found.expires > now ? found : null;
}

/** Records when a session was used. */
export async function recordSessionUse(id: string, at: Date): Promise<void> {
  await database().session.updateMany({ where: { id }, data: { lastUsedAt: at } });
}

/** The current sessions of an account, the most recently used first. */
export function listSessions(userId: string, now: Date): Promise<StoredSession[]> {
  return database().session.findMany({
    where: { userId, expires: { gt: now } },
    select: { id: true, createdAt: true, lastUsedAt: true },
    orderBy: [{ lastUsedAt: "desc" }, { id: "desc" }],
  });
}

/** Ends one session of an account; returns whether it existed. */
export async function endSession(userId: string, id: string): Promise<boolean> {
  return (await database().session.deleteMany({ where: { userId, id } })).count > 0;
}

/** Ends all sessions of an account; returns how many. */
export async function endAllSessions(userId: string): Promise<number> {
  return (await database().session.deleteMany({ where: { userId } })).count;
}

/** Ends the session with this token hash, whichever account it belongs to. */
export async function endSessionByHash(hash: string): Promise<void> {
  await database().session.deleteMany({ where: { sessionToken: hash } });
}

/** Deletes sessions and sign-in links that expired before a time; returns how many. */
export async function deleteExpired(before: Date): Promise<number> {
  const expired = { where: { expires: { lt: before } } };
  const sessions = await database().session.deleteMany(expired);
  const links = await database().verificationToken.deleteMany(expired);
  return sessions.count + links.count;
}

/** An unused sign-in link, found by the hash of its token. */
export async function findLink(hash: string): Promise<{ email: string; expires: Date } | null> {
  const found = await database().verificationToken.findUnique({ where: { token: hash } });
  return found && { email: found.identifier, expires: found.expires };
}

/** Stores a secret for all instances unless there is one already; returns the stored one. */
export async function storeSecret(secret: string): Promise<string> {
  await database().accountSecret.createMany({ data: [{ id: 1, secret }], skipDuplicates: true });
  return (await database().accountSecret.findUniqueOrThrow({ where: { id: 1 } })).secret;
}
