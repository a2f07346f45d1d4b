/**
 * `npm run bench:start [rounds]`: from the start of the process to the first page served, with the build made:
 * cold (nothing stored yet) and warm (the second start on the same data), on both databases. Asserts nothing.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeDatabase, serverUrl } from "../tests/contract/postgresql-server";
import { printTable, withRange } from "./print-table";
import { productArgs, productEnv } from "./product-server";
import { startServer } from "./started-server";

const rounds = Number(process.argv[2] ?? 3);
const port = Number(process.env.BENCH_PORT ?? 4250);

async function startMs(dataDir: string, databaseUrl?: string): Promise<number> {
  const server = await startServer({
    args: productArgs,
    port,
    path: "/",
    env: productEnv(dataDir, databaseUrl),
  });
  await server.stop();
  return server.firstAnswerMs;
}

const figures = new Map<string, number[]>();
const note = (what: string, ms: number) => figures.set(what, [...(figures.get(what) ?? []), ms / 1000]);

async function measure(name: string, databaseUrl?: string): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "njy-start-"));
  note(`${name}, cold`, await startMs(dataDir, databaseUrl));
  note(`${name}, warm`, await startMs(dataDir, databaseUrl));
  rmSync(dataDir, { recursive: true, force: true });
}

// Once without looking, so that a build that is out of date does not count.
const unseen = mkdtempSync(join(tmpdir(), "njy-start-"));
await startMs(unseen);
rmSync(unseen, { recursive: true, force: true });

for (let round = 0; round < rounds; round += 1) {
  await measure("embedded", undefined);
  if (serverUrl) {
    const { url, drop } = await makeDatabase();
    await measure("PostgreSQL", url);
    await drop();
  }
}

printTable(
  ["", `s to the first page, of ${rounds}`],
  [...figures].map(([what, seconds]) => [what, withRange(seconds, 2)]),
);
