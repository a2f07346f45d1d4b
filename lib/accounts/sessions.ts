import { z } from "zod";
import type { SignedIn } from "./account";
import { sessionTokenOf } from "./cookies";
import { tokenHash } from "./secret";
import { deleteExpired, endAllSessions, endSession, endSessionByHash, listSessions } from "./store-sign-in";

/** A browser that is signed in to an account. We store neither its address nor its name. */
export interface OwnSession {
  id: string;
  signedInAt: Date;
  /** Accurate to about five minutes. */
  lastUsedAt: Date;
  /** Whether this browser sent the request. */
  isThis: boolean;
}

/** The sessions of an account. The one of this browser comes first. */
export async function sessionsOf({ id, sessionId }: SignedIn, now: Date): Promise<OwnSession[]> {
  const stored = await listSessions(id, now);
  return stored
    .map(({ id, createdAt, lastUsedAt }) => ({
      id,
      signedInAt: createdAt,
      lastUsedAt,
      isThis: id === sessionId,
    }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis));
}

/** Ends one session of an account, or `all`; returns whether this browser is now signed out. */
export async function signOut({ id, sessionId }: SignedIn, which: string): Promise<{ ownEnded: boolean }> {
  if (which === "all") {
    await endAllSessions(id);
    return { ownEnded: true };
  }
  if (z.uuid().safeParse(which).success) await endSession(id, which);
  return { ownEnded: which === sessionId };
}

/** Ends the session that a browser had before it signed in again: its cookie is about to be replaced. */
export async function endEarlierSession(headers: Headers): Promise<void> {
  const token = sessionTokenOf(headers);
  if (token) await endSessionByHash(tokenHash(token));
}

/** Deletes expired sessions and sign-in links; returns how many. */
export const deleteExpiredSignIns = (now: Date): Promise<number> => deleteExpired(now);
