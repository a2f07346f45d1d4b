import { database } from "@/lib/platform/database/client";
import type { Prisma } from "@/lib/platform/database/generated/client";

/** An account as the database stores it. */
export interface StoredPerson {
  id: string;
  email: string;
  createdAt: Date;
  role: string;
  roleGivenAt: Date | null;
}

/** The account with this id. */
export const findPerson = (id: string): Promise<StoredPerson | null> =>
  database().user.findUnique({ where: { id } });

/** The accounts that have the role or one of these addresses (in lower case), sorted by address. */
export const listModerators = (emails: readonly string[]): Promise<StoredPerson[]> =>
  database().user.findMany({
    where: { OR: [{ role: "moderator" }, { email: { in: [...emails] } }] },
    orderBy: { email: "asc" },
  });

/** Makes the account of an address a moderator; returns whether it was a member, or null if there is no account. */
export async function grantModerator(
  email: string,
  by: string,
  now: Date,
  transaction: Prisma.TransactionClient,
): Promise<{ id: string; changed: boolean } | null> {
  const found = await transaction.user.findUnique({ where: { email } });
  if (!found) return null;
  const { count } = await transaction.user.updateMany({
    where: { id: found.id, role: "member" },
    data: { role: "moderator", roleGivenAt: now, roleGivenBy: by },
  });
  return { id: found.id, changed: count > 0 };
}

/**
 * Takes the role away, unless no moderator would remain. `others` says whether ADMIN_EMAILS names any. It locks the rows,
 * so that two moderators cannot take the role from each other at the same time.
 */
export async function revokeModerator(
  id: string,
  others: boolean,
  transaction: Prisma.TransactionClient,
): Promise<"revoked" | "last" | "unknown"> {
  const held = await transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM account_user WHERE role = 'moderator' ORDER BY id FOR UPDATE`;
  if (!held.some((one) => one.id === id)) return "unknown";
  if (held.length === 1 && !others) return "last";
  await transaction.user.update({
    where: { id },
    data: { role: "member", roleGivenAt: null, roleGivenBy: null },
  });
  return "revoked";
}

/** The addresses of these accounts, as far as they still exist. */
export const findAddresses = (ids: readonly string[]): Promise<{ id: string; email: string }[]> =>
  database().user.findMany({ where: { id: { in: [...ids] } }, select: { id: true, email: true } });

/** Deletes an account with everything that refers to it, and the links that we sent to its address. */
export async function deletePerson(id: string, email: string): Promise<void> {
  await database().$transaction([
    database().verificationToken.deleteMany({ where: { identifier: email } }),
    database().user.deleteMany({ where: { id } }),
  ]);
}

/** Everything about an account in the tables of lib/accounts, except hashes, which mean nothing to a person. */
export async function readPersonalData(id: string, email: string) {
  const [user, pendingLinks] = await Promise.all([
    database().user.findUnique({
      where: { id },
      select: {
        id: true,
        email: true,
        emailVerified: true,
        createdAt: true,
        role: true,
        roleGivenAt: true,
        roleGivenBy: true,
        accounts: { select: { provider: true, providerAccountId: true, createdAt: true } },
        sessions: { select: { id: true, createdAt: true, lastUsedAt: true, expires: true } },
        keys: { omit: { hash: true, userId: true } },
      },
    }),
    database().verificationToken.findMany({ where: { identifier: email }, select: { expires: true } }),
  ]);
  return user && { ...user, pendingLinks };
}
