import { database } from "@/lib/platform/database/client";

/** Keeps a secret as the salt of a day unless there is one already; answers the one that is kept. */
export async function keepSalt(day: Date, secret: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  await database().salt.createMany({ data: [{ day, secret }], skipDuplicates: true });
  return (await database().salt.findUniqueOrThrow({ where: { day } })).secret;
}

/** Deletes the salts of the days before this one; answers how many. */
export async function deleteSaltsBefore(day: Date): Promise<number> {
  return (await database().salt.deleteMany({ where: { day: { lt: day } } })).count;
}
