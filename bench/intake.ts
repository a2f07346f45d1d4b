/**
 * `npm run bench:intake [rounds] [seconds]`: the cost of a report on both databases compared with an empty Next route,
 * in alternating rounds, because different runs are not comparable. Asserts nothing.
 */
import { spawnSync } from "node:child_process";
import { makeDatabase, serverUrl } from "../tests/contract/postgresql-server";
import { manyReporters } from "./many-reporters";
import { printTable, roundCells, roundHeadings, withRange } from "./print-table";
import { backendsCpuTimeMs, type Sent, sendRequests } from "./send-requests";
import { startProduct, startServer } from "./started-server";

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
  { name: "an empty Next route", server: floor, path: "/nothing", next: manyReporters() },
  { name: "a report, embedded database", server: embedded, path: report, next: manyReporters() },
  ...(onPostgres
    ? [{ name: "a report, PostgreSQL", server: onPostgres, path: report, next: manyReporters() }]
    : []),
].map((target) => ({ ...target, rounds: [] as (Sent & { databaseCpuMs: number })[] }));

const refusedInWords = (refused: Sent["refused"]): string =>
  Object.entries(refused)
    .map(([why, count]) => `${count}×${why}`)
    .join(" ");

// The first round is a warm-up: compiled code, open connections, filled caches.
for (let round = 0; round <= rounds; round += 1) {
  for (const { name, server, path, next, rounds: measured } of targets) {
    const backends = () => (scratch && server === onPostgres ? backendsCpuTimeMs(scratch.url) : 0);
    const before = backends();
    const url = server.origin + path;
    const sent = await sendRequests({ url, pid: server.pid, connections, seconds, next });
    const databaseCpuMs = (backends() - before) / sent.responses;
    if (round > 0) measured.push({ ...sent, databaseCpuMs });
    console.log(
      `${round === 0 ? "warm-up" : round}  ${name}: ${sent.requestsPerSecond.toFixed(0)} per second ${refusedInWords(sent.refused)}`,
    );
  }
}

console.log(`\n${connections} connections, ${rounds} rounds of ${seconds} s, median (min–max)\n`);
printTable(
  ["", ...roundHeadings, "backends ms/request", "requests", "refused"],
  targets.map(({ name, rounds: all }) => [
    name,
    ...roundCells(all, 2),
    withRange(
      all.map((sent) => sent.databaseCpuMs),
      2,
    ),
    String(all.reduce((sum, sent) => sum + sent.responses, 0)),
    all.map(({ refused }) => refusedInWords(refused)).join(" "),
  ]),
);

await Promise.all([floor.stop(), embedded.stop(), onPostgres?.stop()]);
await scratch?.drop();
