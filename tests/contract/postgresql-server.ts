import { randomBytes } from "node:crypto";
import { Client } from "pg";

const local = [
  "postgresql://postgres@127.0.0.1:5432/postgres",
  "postgresql:///postgres?host=/var/run/postgresql",
] as const;

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ may: boolean }>(
      "SELECT rolcreatedb OR rolsuper AS may FROM pg_roles WHERE rolname = current_user",
    );
    return rows[0]?.may === true;
  } catch (error) {
    if (url === process.env.TEST_DATABASE_URL)
      throw new Error(`TEST_DATABASE_URL: no answer`, { cause: error });
    return false;
  } finally {
    await client.end();
  }
}

async function find(): Promise<string | undefined> {
  const asked = process.env.TEST_DATABASE_URL;
  for (const url of asked ? [asked] : local) if (await answers(url)) return url;
  return undefined;
}

/** A PostgreSQL server where we can create databases: `TEST_DATABASE_URL`, or one on this machine. Undefined without one. */
export const serverUrl = await find();

/** Runs SQL on the server, as the role of the tests. */
export async function administer(sql: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A new database on that server: empty, or a copy of `template`. Also returns a function that drops it. */
export async function makeDatabase(
  template?: string,
): Promise<{ name: string; url: string; drop(): Promise<void> }> {
  if (!serverUrl) throw new Error("No PostgreSQL answers.");
  const name = `not_just_you_test_${randomBytes(6).toString("hex")}`;
  await administer(`CREATE DATABASE ${name} ${template ? `TEMPLATE ${template}` : ""}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { name, url: url.href, drop: () => administer(`DROP DATABASE ${name} WITH (FORCE)`) };
}
