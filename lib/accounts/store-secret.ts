import { database } from "@/lib/platform/database/client";

/** Keeps a secret for all instances unless there is one already; answers the one that is kept. */
export async function keepSecret(secret: string): Promise<string> {
  await database().accountSecret.createMany({ data: [{ id: 1, secret }], skipDuplicates: true });
  return (await database().accountSecret.findUniqueOrThrow({ where: { id: 1 } })).secret;
}
