import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Embedded, startEmbedded } from "@/lib/platform/database/embedded";
import { migrate, migrationsDir, readMigrations } from "@/lib/platform/database/migrate";
import { sqlToSchema } from "../../prisma/schema-engine";
import { makeDataDir } from "./embedded-template";

describe("prisma/schema.prisma", () => {
  let embedded: Embedded;
  let client: Client;
  let remove: () => Promise<void>;

  beforeAll(async () => {
    const made = await makeDataDir();
    remove = made.remove;
    embedded = await startEmbedded(made.dataDir);
    client = new Client(embedded.connection);
    await client.connect();
    await migrate(client, await readMigrations(migrationsDir));
  });

  afterAll(async () => {
    await client.end();
    await embedded.stop();
    await remove();
  });

  it("matches the migrations", async () => {
    expect(await sqlToSchema(embedded.connection)).toBe("");
  });

  it("detects a database that has drifted", async () => {
    await client.query("ALTER TABLE lease DROP COLUMN holder");
    expect(await sqlToSchema(embedded.connection)).toContain('ADD COLUMN     "holder" TEXT NOT NULL');
  });
});
