import { Client } from "pg";

export interface ScratchDatabase {
  name: string;
  url: string;
  drop: () => Promise<void>;
}

const server = process.env.TEST_DATABASE_URL ?? "postgresql://postgres@127.0.0.1:5432/postgres";

async function ask(sql: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** An empty database of its own on `TEST_DATABASE_URL` or the local PostgreSQL; null, saying so, where none answers. */
export async function scratchDatabase(): Promise<ScratchDatabase | null> {
  const name = `njy_load_${process.pid}_${Date.now().toString(36)}`;
  try {
    await ask(`CREATE DATABASE ${name}`);
  } catch (error) {
    console.log(`PostgreSQL is left out: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { name, url: url.href, drop: () => ask(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}
