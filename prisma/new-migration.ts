import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { startEmbedded } from "@/lib/platform/database/embedded";
import { migrate, migrationsDir, readMigrations } from "@/lib/platform/database/migrate";
import { sqlToSchema } from "./schema-engine";

/** Writes a migration with the differences between the migrations and the schema: `npm run db:migration -- a-name`. */
async function writeMigration(name: string): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), "njy-migration-"));
  const embedded = await startEmbedded(dataDir);
  try {
    const client = new Client(embedded.connection);
    await client.connect();
    await migrate(client, await readMigrations(migrationsDir));
    await client.end();
    const sql = await sqlToSchema(embedded.connection);
    if (!sql)
      return console.log("The migrations already match prisma/schema.prisma. There is nothing to write.");
    const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const directory = join(migrationsDir, `${stamp}_${name.replaceAll("-", "_")}`);
    await mkdir(directory);
    await writeFile(join(directory, "migration.sql"), `${sql}\n`);
    console.log(`Wrote ${directory}/migration.sql. Read it before you commit it.`);
  } finally {
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const name = process.argv[2] ?? "";
if (/^[a-z][a-z0-9-]{2,40}$/.test(name)) await writeMigration(name);
else {
  console.error("Usage: npm run db:migration -- a-name (what it changes, in lowercase with hyphens)");
  process.exitCode = 1;
}
