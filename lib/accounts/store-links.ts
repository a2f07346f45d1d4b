import { database } from "@/lib/platform/database/client";

/** A sign-in link that was not used yet, by its token's hash. */
export async function findLink(hash: string): Promise<{ email: string; expires: Date } | null> {
  const found = await database().verificationToken.findUnique({ where: { token: hash } });
  return found && { email: found.identifier, expires: found.expires };
}
