import { Client } from "pg";
import { migrate, migrationsDir, readMigrations } from "@/lib/platform/database/migrate";
import { makeDatabase } from "./postgresql-server";

/** Names the template to the workers of a run, which inherit the environment of the process that starts them. */
const variable = "TEST_DATABASE_TEMPLATE";

/** Makes the migrated, empty database that each suite of this run copies; resolves with what drops it. */
export async function makeTemplate(): Promise<() => Promise<void>> {
  const { name, url, drop } = await makeDatabase();
  const client = new Client({ connectionString: url });
  await client.connect();
  await migrate(client, await readMigrations(migrationsDir));
  await client.end();
  process.env[variable] = name;
  return drop;
}

/** A migrated, empty database of its own, until it is dropped. */
export async function makeMigratedDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const template = process.env[variable];
  if (!template) throw new Error("There is no template: start contract tests as the project “contract”.");
  return makeDatabase(template);
}
