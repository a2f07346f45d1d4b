import { PrismaAdapter } from "@auth/prisma-adapter";
import type { Adapter, AdapterAccount, AdapterUser } from "next-auth/adapters";
import { database } from "@/lib/platform/database/client";
import { tokenHash } from "./token-hash";

/** A function of the adapter that must be there. */
function must<T>(part: T | undefined): T {
  if (part === undefined) throw new Error("The adapter of next-auth lacks a function that sign-in needs.");
  return part;
}

/**
 * Prisma's adapter for next-auth, with less kept: of a person the e-mail address alone, of a session's token its hash, of
 * GitHub's answer who it is and none of its tokens.
 */
export function accountAdapter(): Adapter {
  const prisma = PrismaAdapter(database());
  const { getUser, getUserByEmail, getUserByAccount } = prisma;
  return {
    getUser: must(getUser),
    getUserByEmail: must(getUserByEmail),
    getUserByAccount: must(getUserByAccount),
    // Both ways in prove the address: by a link to it, and by GitHub's word that it is verified.
    createUser: ({ email }: Omit<AdapterUser, "id">) =>
      database().user.create({ data: { email, emailVerified: new Date() } }),
    updateUser: ({ id, emailVerified }) => database().user.update({ where: { id }, data: { emailVerified } }),
    async linkAccount({ userId, type, provider, providerAccountId }: AdapterAccount) {
      await database().account.create({ data: { userId, type, provider, providerAccountId } });
    },
    async createSession({ sessionToken, userId, expires }) {
      await database().session.create({ data: { sessionToken: tokenHash(sessionToken), userId, expires } });
      return { sessionToken, userId, expires };
    },
    getSessionAndUser: (token) => must(prisma.getSessionAndUser)(tokenHash(token)),
    updateSession: ({ sessionToken, ...data }) =>
      must(prisma.updateSession)({ ...data, sessionToken: tokenHash(sessionToken) }),
    async deleteSession(token) {
      await database().session.deleteMany({ where: { sessionToken: tokenHash(token) } });
    },
    createVerificationToken: must(prisma.createVerificationToken),
    useVerificationToken: must(prisma.useVerificationToken),
  };
}
