import { z } from "zod";
import type { SignedIn } from "./current-account";
import { sessionTokenOf } from "./session-cookie";
import { endAllSessions, endSession, endSessionByHash, listSessions } from "./store-sessions";
import { tokenHash } from "./token-hash";

/** A browser that is signed in to one's account. No address and no name of it is kept. */
export interface OwnSession {
  id: string;
  signedInAt: Date;
  /** To about five minutes. */
  lastUsedAt: Date;
  /** The one that asks. */
  isThis: boolean;
}

/** The sessions of an account, the one that asks first. */
export async function sessionsOf({ id, sessionId }: SignedIn, now: Date): Promise<OwnSession[]> {
  const kept = await listSessions(id, now);
  return kept
    .map((one) => ({
      id: one.id,
      signedInAt: one.createdAt,
      lastUsedAt: one.lastUsedAt,
      isThis: one.id === sessionId,
    }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis));
}

/** Ends one session of an account, or `all`; answers whether the one that asks is among them. */
export async function signOut({ id, sessionId }: SignedIn, which: string): Promise<{ ownEnded: boolean }> {
  if (which === "all") {
    await endAllSessions(id);
    return { ownEnded: true };
  }
  if (z.uuid().safeParse(which).success) await endSession(id, which);
  return { ownEnded: which === sessionId };
}

/** Ends the session that a browser had before it signed in anew: its cookie goes to the new one. */
export async function endEarlierSession(headers: Headers): Promise<void> {
  const token = sessionTokenOf(headers);
  if (token) await endSessionByHash(tokenHash(token));
}
