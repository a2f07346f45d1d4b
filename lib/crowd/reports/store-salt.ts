import { database, reservedDatabase } from "@/lib/platform/database/client";

/** Stores a secret as the salt of a day, unless there is one already. Returns the stored salt. */
export async function insertSalt(day: Date, secret: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  await reservedDatabase().salt.createMany({ data: [{ day, secret }], skipDuplicates: true });
  return (await reservedDatabase().salt.findUniqueOrThrow({ where: { day } })).secret;
}

/** Deletes the salts of earlier days. Returns how many. */
export async function deleteSaltsBefore(day: Date): Promise<number> {
  return (await database().salt.deleteMany({ where: { day: { lt: day } } })).count;
}
