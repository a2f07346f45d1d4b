import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ClientBase } from "pg";
import { StartProblem } from "@/lib/platform/process/start-problem";

/** A migration cannot be applied, or differs from what was applied. One line for the person who starts the server. */
export class MigrationError extends StartProblem {
  override name = "MigrationError";
}

/** One file of `prisma/migrations`. */
export interface Migration {
  name: string;
  sql: string;
  /** SHA-256 of the file, in hexadecimal, as Prisma records it. */
  checksum: string;
}

/** Where the migrations of this project are. */
export const migrationsDir = fileURLToPath(new URL("../../../prisma/migrations", import.meta.url));

/** The migrations in a directory of Prisma's layout, in the order of their names. */
export async function readMigrations(directory: string): Promise<Migration[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(directory, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/** As Prisma's own engine makes it, so that its tools agree with what we record. */
const createTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/** The key of Prisma's own advisory lock (`MIGRATION_LOCK`), so that `prisma migrate` and we exclude each other. */
const lockKey = 72707369;

interface Recorded {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

async function firstToApply(client: ClientBase, migrations: Migration[]): Promise<Migration | undefined> {
  const { rows } = await client.query<Recorded>(
    "SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL",
  );
  for (const { migration_name: name, checksum, finished_at } of rows) {
    if (!finished_at)
      throw new MigrationError(
        `Migration ${name} was begun by another tool and is not finished (see its logs in _prisma_migrations). Undo what it has changed, then run: UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '${name}' AND finished_at IS NULL; and start again.`,
      );
    const file = migrations.find((migration) => migration.name === name);
    if (file && file.checksum !== checksum)
      throw new MigrationError(
        `Migration ${name} was changed after it was applied. Restore it and add a new one.`,
      );
  }
  return migrations.find(({ name }) => !rows.some((row) => row.migration_name === name));
}

async function record(
  client: ClientBase,
  migration: Migration,
  startedAt: Date,
  failure?: string,
): Promise<void> {
  await client.query(
    `INSERT INTO _prisma_migrations (
       id, checksum, migration_name, logs, started_at, finished_at, rolled_back_at, applied_steps_count)
     VALUES ($1, $2, $3, $4, $5, CASE WHEN $6 THEN clock_timestamp() END,
       CASE WHEN NOT $6 THEN clock_timestamp() END, CASE WHEN $6 THEN 1 ELSE 0 END)`,
    [randomUUID(), migration.checksum, migration.name, failure ?? null, startedAt, failure === undefined],
  );
}

/** Runs one step in a transaction, under the lock. Rolls back if it throws. */
async function locked<T>(client: ClientBase, step: () => Promise<T>): Promise<T> {
  await client.query("BEGIN");
  try {
    await client.query("SELECT pg_advisory_xact_lock($1)", [lockKey]);
    await client.query(createTable);
    const result = await step();
    await client.query("COMMIT");
    return result;
  } catch (error) {
    // Without a connection there is nothing to roll back: the server does it.
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

/**
 * Prisma begins the first migration with this, which needs a right on the whole database, although the schema exists
 * everywhere. So we leave it out.
 */
const createPublic = /^CREATE SCHEMA IF NOT EXISTS "public";$/m;

/** Says what a role needs that has no right to create tables. */
const explained = (error: Error): string =>
  "code" in error && error.code === "42501"
    ? `${error.message}. Give the role of DATABASE_URL its own schema or these rights: GRANT USAGE, CREATE ON SCHEMA public TO that role`
    : error.message;

/**
 * Applies the migrations that are not applied yet. Each file and its record are one transaction, one process at a time. So
 * what failed was rolled back whole, and the next start tries it again.
 * @returns the names of the migrations that it applied.
 * @throws MigrationError if a migration fails (we record why), if another tool has left one unfinished, or if the file of an
 * applied one was changed.
 */
export async function migrate(client: ClientBase, migrations: Migration[]): Promise<string[]> {
  const applied: string[] = [];
  for (;;) {
    const startedAt = new Date();
    let current: Migration | undefined;
    try {
      await locked(client, async () => {
        current = await firstToApply(client, migrations);
        if (!current) return;
        await client.query(current.sql.replace(createPublic, ""));
        await record(client, current, startedAt);
      });
    } catch (error) {
      if (!(error instanceof Error) || error instanceof MigrationError) throw error;
      if (!current)
        throw new MigrationError(`The database cannot be prepared: ${explained(error)}.`, { cause: error });
      const failed = current;
      // The record is only for people, so a connection that is gone does not hide the reason.
      await locked(client, () => record(client, failed, startedAt, error.message)).catch(() => undefined);
      throw new MigrationError(
        `Migration ${failed.name} failed and was rolled back: ${explained(error)}. Nothing has changed. The next start tries it again.`,
        { cause: error },
      );
    }
    if (!current) return applied;
    applied.push(current.name);
  }
}
