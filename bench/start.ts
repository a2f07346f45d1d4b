/**
 * `npm run bench:start [rounds]`: the time from process start to the first page, with an existing build, on both
 * databases. Cold starts have no data; warm starts are the second start on the same data. Asserts nothing.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeDatabase, serverUrl } from "../tests/contract/postgresql-server";
import { printTable, withRange } from "./print-table";
import { productArgs, productEnv, startServer } from "./started-server";

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
  return server.firstResponseMs;
}

const figures = new Map<string, number[]>();
const addFigure = (what: string, ms: number) => figures.set(what, [...(figures.get(what) ?? []), ms / 1000]);

async function measure(name: string, databaseUrl?: string): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "njy-start-"));
  addFigure(`${name}, cold`, await startMs(dataDir, databaseUrl));
  addFigure(`${name}, warm`, await startMs(dataDir, databaseUrl));
  rmSync(dataDir, { recursive: true, force: true });
}

// One start without measuring, in case the build is out of date.
const unmeasured = mkdtempSync(join(tmpdir(), "njy-start-"));
await startMs(unmeasured);
rmSync(unmeasured, { recursive: true, force: true });

for (let round = 0; round < rounds; round += 1) {
  await measure("embedded", undefined);
  if (serverUrl) {
    const { url, drop } = await makeDatabase();
    await measure("PostgreSQL", url);
    await drop();
  }
}

printTable(
  ["", `s to the first page, ${rounds} rounds`],
  [...figures].map(([what, seconds]) => [what, withRange(seconds, 2)]),
);
