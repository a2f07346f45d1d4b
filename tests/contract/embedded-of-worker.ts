import { Client, type PoolConfig } from "pg";
import { startEmbedded } from "@/lib/platform/database/embedded";
import { makeDataDir } from "./embedded-template";

interface Started {
  connection: PoolConfig;
  schemaHash: string;
}

/** The embedded databases, for the workers of a run, which inherit this environment variable. */
const variable = "TEST_EMBEDDED_DATABASES";

/** Starts one embedded database for each worker, because starting one for each suite took longer than most suites. */
export async function startForWorkers(workers: number): Promise<() => Promise<void>> {
  const running = await Promise.all(
    Array.from({ length: workers }, async () => {
      const { dataDir, remove } = await makeDataDir();
      const { connection, stop } = await startEmbedded(dataDir);
      const schemaHash = await withClient(connection, hashSchema);
      return { started: { connection, schemaHash }, end: () => stop().then(remove) };
    }),
  );
  process.env[variable] = JSON.stringify(running.map(({ started }) => started));
  return async () => void (await Promise.all(running.map(({ end }) => end())));
}

/** Everything but the record of migrations. No migration writes rows, so this is how a new database begins. */
const empty = `
  SET session_replication_role = replica;
  DO $$ BEGIN EXECUTE (
    SELECT 'TRUNCATE ' || string_agg(format('%I.%I', schemaname, tablename), ', ') || ' RESTART IDENTITY'
    FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
  ); END $$`;

/**
 * Empties the embedded database of this worker.
 * @throws if an earlier suite changed its tables, because later suites would fail for no visible reason.
 */
export async function emptyDatabaseOfWorker(): Promise<PoolConfig> {
  const all: Started[] = JSON.parse(process.env[variable] ?? "[]");
  const own = all[Number(process.env.VITEST_POOL_ID) - 1];
  if (!own) throw new Error("No embedded database runs: start contract tests as the project “contract”.");
  await withClient(own.connection, async (client) => {
    if ((await hashSchema(client)) !== own.schemaHash)
      throw new Error("An earlier suite left the tables changed. It needs eachOwnDatabase.");
    await client.query(empty);
    // All clients share one session, so this also clears what earlier clients have set.
    await client.query("DISCARD ALL");
  });
  return own.connection;
}

/** A hash of all columns and constraints. */
async function hashSchema(client: Client): Promise<string> {
  const { rows } = await client.query<{ hash: string }>(`
    SELECT md5(string_agg(line, ';' ORDER BY line)) AS hash FROM (
      SELECT concat_ws(' ', table_name, column_name, data_type) AS line
      FROM information_schema.columns WHERE table_schema = 'public'
      UNION ALL
      SELECT concat_ws(' ', conrelid::regclass, conname) FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace
    ) AS lines`);
  return rows[0]?.hash ?? "";
}

async function withClient<T>(connection: PoolConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(connection);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
