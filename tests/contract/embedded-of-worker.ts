import { Client, type PoolConfig } from "pg";
import { startEmbedded } from "@/lib/platform/database/embedded";
import { makeDataDir } from "./embedded-template";

/** The connections of the embedded databases, for the workers of a run, which inherit this environment variable. */
const variable = "TEST_EMBEDDED_DATABASES";

/** Starts one embedded database for each worker: starting one for each suite took longer than most suites. */
export async function startForWorkers(workers: number): Promise<() => Promise<void>> {
  const started = await Promise.all(
    Array.from({ length: workers }, async () => {
      const { dataDir, remove } = await makeDataDir();
      const { connection, stop } = await startEmbedded(dataDir);
      return { connection, end: () => stop().then(remove) };
    }),
  );
  process.env[variable] = JSON.stringify(started.map(({ connection }) => connection));
  return async () => void (await Promise.all(started.map(({ end }) => end())));
}

/** Everything but the record of migrations. No migration writes rows, so this is how a new database begins. */
const empty = `
  SET session_replication_role = replica;
  DO $$ BEGIN EXECUTE (
    SELECT 'TRUNCATE ' || string_agg(format('%I.%I', schemaname, tablename), ', ') || ' RESTART IDENTITY'
    FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
  ); END $$`;

/** The embedded database of this worker, emptied. */
export async function emptyDatabaseOfWorker(): Promise<PoolConfig> {
  const all: PoolConfig[] = JSON.parse(process.env[variable] ?? "[]");
  const connection = all[Number(process.env.VITEST_POOL_ID) - 1];
  if (!connection)
    throw new Error("No embedded database runs: start contract tests as the project “contract”.");
  const client = new Client(connection);
  await client.connect();
  try {
    await client.query(empty);
    // All clients share one session, so this also forgets what those before have set.
    await client.query("DISCARD ALL");
  } finally {
    await client.end();
  }
  return connection;
}
