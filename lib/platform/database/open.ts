import { PrismaPg } from "@prisma/adapter-pg";
import { Client, Pool, type PoolConfig } from "pg";
import { CleanupStack } from "@/lib/platform/process/cleanup-stack";
import { log } from "@/lib/platform/process/log";
import { describeUrl, requireServer } from "./check-server";
import { type DatabaseKind, registerDatabase, unregisterDatabase } from "./client";
import { startEmbedded } from "./embedded";
import { PrismaClient } from "./generated/client";
import { listenForChanges } from "./listen";
import { migrate, migrationsDir, readMigrations } from "./migrate";

/** The database of this process, open until it is closed. */
export interface OpenDatabase {
  kind: DatabaseKind;
  /** Which database it is, for people. Without the password. */
  description: string;
  close(): Promise<void>;
}

const connectTimeoutMs = 10_000;

/** Applies the migrations over a separate connection. */
async function prepare(connection: PoolConfig): Promise<void> {
  const client = new Client({ ...connection, connectionTimeoutMillis: connectTimeoutMs });
  // If the connection breaks, the current query fails too.
  client.on("error", (err) => log().warn({ err }, "Lost the connection for migrations"));
  await client.connect();
  try {
    const applied = await migrate(client, await readMigrations(migrationsDir));
    if (applied.length > 0) log().info({ migrations: applied }, "Migrations applied");
  } finally {
    await client.end();
  }
}

/** The size and the time limits of a pool. Its limits end a query that waits for the database, not one that computes. */
interface PoolLimits {
  max: number;
  statementSeconds: number;
  /** A query that waits longer for a lock, or for a connection, fails. Its sender is asked to try again. */
  waitSeconds: number;
}

const pools = {
  /** For pages and jobs. Jobs may compute for long. */
  general: { max: 10, statementSeconds: 30, waitSeconds: 4 },
  /** For intake and the lease. */
  reserved: { max: 4, statementSeconds: 8, waitSeconds: 4 },
  /** One session for all clients: a query that waits here waits for a transaction of ours, which ends. */
  embedded: { max: 10, statementSeconds: 0, waitSeconds: 10 },
} satisfies Record<string, PoolLimits>;

function openPool(connection: PoolConfig, { max, statementSeconds, waitSeconds }: PoolLimits): Pool {
  return new Pool({
    ...connection,
    max,
    connectionTimeoutMillis: waitSeconds * 1000,
    keepAlive: true,
    // Prisma sends and reads times without a zone, in UTC. PGlite is always in UTC and has no timeouts.
    onConnect: async (client) => {
      if (statementSeconds > 0)
        await client.query(
          `SET TIME ZONE 'UTC'; SET statement_timeout = '${statementSeconds}s'; SET lock_timeout = '${waitSeconds}s'`,
        );
    },
  });
}

function openClient(connection: PoolConfig, limits: PoolLimits): PrismaClient {
  const adapter = new PrismaPg(openPool(connection, limits), {
    disposeExternalPool: true,
    onPoolError: (err) => log().warn({ err }, "Lost an idle database connection"),
  });
  // The embedded database runs one transaction at a time, so the others wait longer than Prisma's default.
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 15_000, timeout: 30_000 } });
}

/** A database that runs, and what stops it if this process started it. */
export interface RunningDatabase {
  kind: DatabaseKind;
  connection: PoolConfig;
  /** Which database it is, for people. Without the password. */
  description: string;
  stop?(): Promise<void>;
}

/**
 * Opens a database that runs already, applies migrations and registers it for `database()`. Closing it also stops it.
 * @throws MigrationError, with one line for the person who starts the server.
 */
export async function openRunning({
  kind,
  connection,
  description,
  stop,
}: RunningDatabase): Promise<OpenDatabase> {
  const cleanup = new CleanupStack();
  if (stop) cleanup.defer(stop);
  try {
    await prepare(connection);
    const isServer = kind === "postgresql";
    const client = openClient(connection, isServer ? pools.general : pools.embedded);
    const reserved = isServer ? openClient(connection, pools.reserved) : client;
    registerDatabase({ client, reserved, kind });
    cleanup.defer(async () => {
      unregisterDatabase(client);
      await client.$disconnect();
      await reserved.$disconnect();
    });
    if (kind === "postgresql") cleanup.defer(await listenForChanges(connection));
    return { kind, description, close: () => cleanup.runOrThrow() };
  } catch (error) {
    await cleanup.run();
    throw error;
  }
}

/**
 * Opens the database of this process. Without `url`, it is the embedded database in `dataDir`, which survives a kill of the
 * process and a power cut.
 * @throws DataDirInUse, DatabaseUnusable or MigrationError, each with one line for the person who starts the server.
 */
export async function openDatabase({
  url,
  dataDir,
}: {
  url?: string;
  dataDir: string;
}): Promise<OpenDatabase> {
  if (url) {
    await requireServer(url);
    const connection = { connectionString: url };
    return openRunning({ kind: "postgresql", connection, description: describeUrl(url) });
  }
  const { connection, stop } = await startEmbedded(dataDir);
  return openRunning({ kind: "embedded", connection, description: `embedded, in ${dataDir}`, stop });
}
