import { Client } from "pg";
import { migrate, readMigrations } from "@/lib/platform/database/migrate";

// Applies the migrations in a directory, and prints the names of those it applied.
const [connectionString, directory = ""] = process.argv.slice(2);

async function apply(): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  console.log(`applied ${JSON.stringify(await migrate(client, await readMigrations(directory)))}`);
  await client.end();
}

apply().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
