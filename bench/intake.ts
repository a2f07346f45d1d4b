/**
 * `npm run bench:intake [rounds] [seconds]`: what a report costs on both databases, beside a Next route that
 * does nothing, in turns within one run (figures of different runs do not compare). Asserts nothing.
 */
import { spawnSync } from "node:child_process";
import { makeDatabase, serverUrl } from "../tests/contract/postgresql-server";
import { backendsCpuTimeMs } from "./cpu-time";
import { manyReporters } from "./many-reporters";
import { printTable, withRange } from "./print-table";
import { startProduct } from "./product-server";
import { type Sent, sendRequests } from "./send-requests";
import { startServer } from "./started-server";

const rounds = Number(process.argv[2] ?? 5);
const seconds = Number(process.argv[3] ?? 6);
const connections = 16;
const basePort = Number(process.env.BENCH_PORT ?? 4250);

spawnSync("npx", ["next", "build", "bench/floor"], { stdio: ["ignore", "ignore", "inherit"] });
const floor = await startServer({
  args: ["--import", "tsx", "bench/floor/serve.ts"],
  port: basePort,
  path: "/nothing",
});
const scratch = serverUrl ? await makeDatabase() : null;
const embedded = await startProduct(basePort + 1);
const onPostgres = scratch && (await startProduct(basePort + 2, scratch.url));

const report = "/api/v1/reports";
const targets = [
  { name: "a Next route that does nothing", server: floor, path: "/nothing", next: manyReporters() },
  { name: "a report, embedded database", server: embedded, path: report, next: manyReporters() },
  ...(onPostgres
    ? [{ name: "a report, PostgreSQL", server: onPostgres, path: report, next: manyReporters() }]
    : []),
].map((target) => ({ ...target, rounds: [] as (Sent & { databaseCpuMs: number })[] }));

const sayRefused = (refused: Sent["refused"]): string =>
  Object.entries(refused)
    .map(([why, count]) => `${count}×${why}`)
    .join(" ");

// The first turn only warms up: compiled code, open connections, filled caches.
for (let round = 0; round <= rounds; round += 1) {
  for (const { name, server, path, next, rounds: kept } of targets) {
    const backends = () => (scratch && server === onPostgres ? backendsCpuTimeMs(scratch.url) : 0);
    const before = backends();
    const url = server.origin + path;
    const sent = await sendRequests({ url, pid: server.pid, connections, seconds, next });
    const databaseCpuMs = (backends() - before) / sent.answered;
    if (round > 0) kept.push({ ...sent, databaseCpuMs });
    console.log(
      `${round === 0 ? "warm" : round}  ${name}: ${sent.requestsASecond.toFixed(0)} a second ${sayRefused(sent.refused)}`,
    );
  }
}

console.log(`\n${connections} connections, ${rounds} turns of ${seconds} s each, median (least–greatest)\n`);
printTable(
  ["", "req/s", "p50 ms", "p99 ms", "CPU ms/request", "backends ms/request", "requests", "refused"],
  targets.map(({ name, rounds: all }) => [
    name,
    withRange(
      all.map((sent) => sent.requestsASecond),
      0,
    ),
    withRange(
      all.map((sent) => sent.p50Ms),
      1,
    ),
    withRange(
      all.map((sent) => sent.p99Ms),
      1,
    ),
    withRange(
      all.map((sent) => sent.cpuMs ?? Number.NaN),
      2,
    ),
    withRange(
      all.map((sent) => sent.databaseCpuMs),
      2,
    ),
    String(all.reduce((sum, sent) => sum + sent.answered, 0)),
    all.map(({ refused }) => sayRefused(refused)).join(" "),
  ]),
);

await Promise.all([floor.stop(), embedded.stop(), onPostgres?.stop()]);
await scratch?.drop();
