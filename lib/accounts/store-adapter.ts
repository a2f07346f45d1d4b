import { PrismaAdapter } from "@auth/prisma-adapter";
import type { Adapter, AdapterAccount, AdapterUser } from "next-auth/adapters";
import { database } from "@/lib/platform/database/client";
import { tokenHash } from "./secret";

/** A function that the adapter must have. */
function required<T>(part: T | undefined): T {
  if (part === undefined) throw new Error("The Prisma adapter lacks a function that sign-in needs.");
  return part;
}

/**
 * The Prisma adapter for Auth.js, which stores less here: only the e-mail address of a person, only the hash of a session
 * token, and only the id of a GitHub user, without GitHub's tokens.
 */
export function accountAdapter(): Adapter {
  const prisma = PrismaAdapter(database());
  const { getUser, getUserByEmail, getUserByAccount } = prisma;
  return {
    getUser: required(getUser),
    getUserByEmail: required(getUserByEmail),
    getUserByAccount: required(getUserByAccount),
    // Both providers prove the address: the link went to it, or GitHub has verified it.
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
    getSessionAndUser: (token) => required(prisma.getSessionAndUser)(tokenHash(token)),
    updateSession: ({ sessionToken, ...data }) =>
      required(prisma.updateSession)({ ...data, sessionToken: tokenHash(sessionToken) }),
    async deleteSession(token) {
      await database().session.deleteMany({ where: { sessionToken: tokenHash(token) } });
    },
    createVerificationToken: required(prisma.createVerificationToken),
    useVerificationToken: required(prisma.useVerificationToken),
  };
}
