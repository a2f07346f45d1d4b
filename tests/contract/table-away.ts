import { database } from "@/lib/platform/database/client";

/** Runs `work` while a table is missing. The table is back afterwards, even if `work` fails, because suites share a database. */
export async function withTableAway<T>(table: string, work: () => Promise<T>): Promise<T> {
  await database().$executeRawUnsafe(`ALTER TABLE ${table} RENAME TO ${table}_away`);
  try {
    return await work();
  } finally {
    await database().$executeRawUnsafe(`ALTER TABLE ${table}_away RENAME TO ${table}`);
  }
}
