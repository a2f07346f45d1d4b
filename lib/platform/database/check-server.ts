import { Client } from "pg";
import { log } from "@/lib/platform/process/log";
import { StartProblem } from "@/lib/platform/process/start-problem";

/** We cannot use this PostgreSQL. The message is one line for the person who starts the server. */
export class DatabaseUnusable extends StartProblem {
  override name = "DatabaseUnusable";
}

const minServerVersion = 150_000;
const connectTimeoutMs = 10_000;

/** A connection string without its password and options. */
export function describeUrl(url: string): string {
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username && `${username}@`}${host}${pathname}`;
}

interface ServerFacts {
  version: number;
  encoding: string;
  schema: string | null;
  standby: boolean;
  mayCreate: boolean | null;
}

const factsSql = `SELECT current_setting('server_version_num')::int AS version,
  current_setting('server_encoding') AS encoding, current_schema() AS schema, pg_is_in_recovery() AS standby,
  (SELECT has_schema_privilege(oid, 'CREATE, USAGE') FROM pg_namespace WHERE nspname = 'public') AS "mayCreate"`;

/** What is wrong with a server and how to fix it, to be read after its name; null if we can use it. */
function troubleOf({ version, encoding, schema, standby, mayCreate }: ServerFacts): string | null {
  if (version < minServerVersion)
    return `is PostgreSQL ${Math.floor(version / 10_000)}. Use version 15 or newer`;
  if (standby) return "is a standby, which only reads. Use the address of the primary";
  if (encoding !== "UTF8")
    return `has the encoding ${encoding}. Create the database with UTF8: createdb --encoding=UTF8 --template=template0 NAME`;
  if (!mayCreate)
    return "does not let its role create tables. As the owner of the database, run: GRANT USAGE, CREATE ON SCHEMA public TO that role";
  if (schema !== "public")
    return `has ${schema ?? "no schema"} as its current schema, but our tables are in public. Set no search_path for this role, or use a database of its own`;
  return null;
}

/**
 * Checks that we can use a server, before we change anything in it.
 * @throws DatabaseUnusable
 */
export async function requireServer(url: string): Promise<void> {
  if (new URL(url).searchParams.has("schema"))
    throw new DatabaseUnusable(
      `DATABASE_URL: ?schema=… is not supported. Our tables are in the schema public, so use a database of their own.`,
    );
  const client = new Client({ connectionString: url, connectionTimeoutMillis: connectTimeoutMs });
  client.on("error", (err) => log().warn({ err }, "Lost the first database connection"));
  try {
    await client.connect();
    const { rows } = await client.query<ServerFacts>(factsSql);
    const trouble = rows[0] && troubleOf(rows[0]);
    if (trouble) throw new DatabaseUnusable(`DATABASE_URL: ${describeUrl(url)} ${trouble}.`);
  } catch (error) {
    if (error instanceof DatabaseUnusable || !(error instanceof Error)) throw error;
    const reason = error.message || ("code" in error ? String(error.code) : error.name);
    throw new DatabaseUnusable(`DATABASE_URL: we cannot use ${describeUrl(url)}: ${reason}.`, {
      cause: error,
    });
  } finally {
    await client.end();
  }
}
