import { Client } from "pg";
import { migrate, migrationsDir, readMigrations } from "@/lib/platform/database/migrate";
import { makeDatabase } from "./postgresql-server";

/** The name of the template, for the workers of a run, which inherit this environment variable. */
const variable = "TEST_DATABASE_TEMPLATE";

/** Creates the empty, migrated database that each suite of this run copies. Resolves with a function that drops it. */
export async function makeTemplate(): Promise<() => Promise<void>> {
  const { name, url, drop } = await makeDatabase();
  const client = new Client({ connectionString: url });
  await client.connect();
  await migrate(client, await readMigrations(migrationsDir));
  await client.end();
  process.env[variable] = name;
  return drop;
}

/** A new empty, migrated database, and a function that drops it. */
export async function makeMigratedDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const template = process.env[variable];
  if (!template) throw new Error("There is no template: start contract tests as the project “contract”.");
  return makeDatabase(template);
}
