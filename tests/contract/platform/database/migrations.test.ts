import { createHash } from "node:crypto";
import { Client } from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { type Embedded, startEmbedded } from "@/lib/platform/database/embedded";
import {
  type Migration,
  MigrationError,
  migrate,
  migrationsDir,
  readMigrations,
} from "@/lib/platform/database/migrate";
import { withSchemaEngine } from "@/prisma/schema-engine";
import { startChild } from "../../child";
import { postgresqlSuite } from "../../databases";
import { makeDataDir } from "../../embedded-template";
import { makeDatabase } from "../../postgresql-server";

const migration = (name: string, sql: string): Migration => ({
  name,
  sql,
  checksum: createHash("sha256").update(sql).digest("hex"),
});

const good = migration("1_good", "CREATE TABLE thing (id INT PRIMARY KEY); INSERT INTO thing VALUES (1);");
const bad = migration(
  "2_bad",
  "CREATE TABLE other (id INT); INSERT INTO other VALUES (1); SELECT * FROM nowhere;",
);
const after = migration("3_after", "CREATE TABLE last (id INT)");

interface Row {
  migration_name: string;
  checksum: string;
  finished: boolean;
  logs: string | null;
  applied_steps_count: number;
}

async function recorded(client: Client, names: string[]): Promise<Row[]> {
  const { rows } = await client.query<Row>(
    `SELECT migration_name, checksum, finished_at >= started_at AS finished, logs, applied_steps_count
     FROM _prisma_migrations WHERE migration_name = ANY($1) ORDER BY migration_name`,
    [names],
  );
  return rows;
}

const exists = async (client: Client, table: string) =>
  (await client.query<{ there: boolean }>("SELECT to_regclass($1) IS NOT NULL AS there", [table])).rows[0]
    ?.there;

/** Tests for both databases. Each test gets a connection to its own database. */
function shared(connect: () => Promise<Client>): void {
  it("applies new migrations completely and in order, and records them as Prisma does", async () => {
    const client = await connect();
    expect(await migrate(client, [good])).toEqual(["1_good"]);
    expect(await migrate(client, [good, after])).toEqual(["3_after"]);
    expect(await migrate(client, [good, after])).toEqual([]);
    expect(await recorded(client, ["1_good", "3_after"])).toEqual(
      [good, after].map(({ name, checksum }) => ({
        migration_name: name,
        checksum,
        finished: true,
        logs: null,
        applied_steps_count: 1,
      })),
    );
  });

  it("rolls back a failed migration, records the reason, and tries it again at the next start", async () => {
    const client = await connect();
    await expect(migrate(client, [good, bad, after])).rejects.toThrow(/^Migration 2_bad failed .*nowhere/);
    expect(await exists(client, "thing")).toBe(true);
    expect(await exists(client, "other")).toBe(false);
    const [row] = await recorded(client, ["2_bad"]);
    expect(row).toMatchObject({
      finished: null,
      applied_steps_count: 0,
      logs: expect.stringContaining("nowhere"),
    });

    await expect(migrate(client, [good, bad, after])).rejects.toThrow(/Nothing has changed/);
    await client.query("CREATE TABLE nowhere ()");
    expect(await migrate(client, [good, bad, after])).toEqual(["2_bad", "3_after"]);
    expect(await migrate(client, [good, bad, after])).toEqual([]);
  });

  it("stops at a migration that another tool has left unfinished, and says what to do", async () => {
    const client = await connect();
    await migrate(client, [good]);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, logs) VALUES ('1', $1, '2_bad', 'failed')`,
      [bad.checksum],
    );
    const told = await migrate(client, [good, bad, after]).catch((error: Error) => error.message);
    const [sql] = /UPDATE .* IS NULL;/.exec(`${told}`) ?? [];
    expect(await exists(client, "last")).toBe(false);
    await client.query(`CREATE TABLE nowhere (); ${sql}`);
    expect(await migrate(client, [good, bad, after])).toEqual(["2_bad", "3_after"]);
  });

  it("refuses a changed file of an applied migration", async () => {
    const client = await connect();
    await migrate(client, [good]);
    const changed = migration("1_good", `${good.sql} `);
    await expect(migrate(client, [changed, after])).rejects.toThrow(MigrationError);
    expect(await exists(client, "last")).toBe(false);
  });

  it("lets an older version start on a newer database", async () => {
    const client = await connect();
    await migrate(client, [good, after]);
    expect(await migrate(client, [good])).toEqual([]);
  });
}

describe("migrations · embedded", () => {
  const connect = async () => {
    const { dataDir, remove } = await makeDataDir();
    const embedded: Embedded = await startEmbedded(dataDir);
    const client = new Client(embedded.connection);
    onTestFinished(async () => {
      await client.end();
      await embedded.stop();
      await remove();
    });
    await client.connect();
    return client;
  };
  shared(connect);
});

postgresqlSuite("migrations", () => {
  async function makeUrl(): Promise<string> {
    const { url, drop } = await makeDatabase();
    onTestFinished(drop);
    return url;
  }

  async function connectTo(url: string): Promise<Client> {
    const client = new Client({ connectionString: url });
    await client.connect();
    onTestFinished(() => client.end());
    return client;
  }

  shared(async () => connectTo(await makeUrl()));

  it("are applied once if four processes start together", async () => {
    const url = await makeUrl();
    const names = (await readMigrations(migrationsDir)).map(({ name }) => name);
    const children = await Promise.all(
      Array.from({ length: 4 }, () =>
        startChild(new URL("migrator.ts", import.meta.url), [url, migrationsDir]),
      ),
    );
    const lines = await Promise.all(children.map((child) => child.line(/^applied/)));
    const applied = lines.flatMap((line): string[] => JSON.parse(line.replace("applied ", "")));
    expect(applied.sort()).toEqual(names);
    const rows = await recorded(await connectTo(url), names);
    expect(rows.map((row) => row.migration_name)).toEqual(names);
  });

  it("leave nothing to do for Prisma's own engine, and create the same table", async () => {
    const ours = await makeUrl();
    const theirs = await makeUrl();
    const client = await connectTo(ours);
    const migrations = await readMigrations(migrationsDir);
    await migrate(client, migrations);
    const migrationsList = {
      baseDir: migrationsDir,
      lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
      shadowDbInitScript: "",
      migrationDirectories: migrations.map(({ name, sql }) => ({
        path: name,
        migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: sql } },
      })),
    };
    const filters = { externalTables: [], externalEnums: [] };
    const applied = await Promise.all(
      [ours, theirs].map((connectionString) =>
        withSchemaEngine({ connectionString }, (prisma) =>
          prisma.applyMigrations({ migrationsList, filters }),
        ),
      ),
    );
    expect(applied.map(({ appliedMigrationNames }) => appliedMigrationNames)).toEqual([
      [],
      migrations.map(({ name }) => name),
    ]);

    const shape = async (from: Client) =>
      (
        await from.query(
          `SELECT column_name, data_type, character_maximum_length, column_default, is_nullable
           FROM information_schema.columns WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`,
        )
      ).rows;
    const rows = async (from: Client) =>
      recorded(
        from,
        migrations.map(({ name }) => name),
      );
    const other = await connectTo(theirs);
    expect(await shape(client)).toEqual(await shape(other));
    expect(await rows(client)).toEqual(await rows(other));
  });
});
