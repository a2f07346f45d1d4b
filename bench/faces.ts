/**
 * `npm run bench:faces [rounds] [seconds]`: what reading costs, face by face, beside a Next route that does nothing, in
 * turns within one run; once in a calm, once while reports come in and the snapshot keeps changing. Asserts nothing.
 */
import { spawnSync } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { manyReporters } from "./many-reporters";
import { printTable, withRange } from "./print-table";
import { startProduct } from "./product-server";
import { type Sent, sendRequests } from "./send-requests";
import { startServer } from "./started-server";

const rounds = Number(process.argv[2] ?? 5);
const seconds = Number(process.argv[3] ?? 4);
const connections = 16;
const reportsASecond = 20;
const basePort = Number(process.env.BENCH_PORT ?? 4250);

spawnSync("npx", ["next", "build", "bench/floor"], { stdio: ["ignore", "ignore", "inherit"] });
const floor = await startServer({
  args: ["--import", "tsx", "bench/floor/serve.ts"],
  port: basePort,
  path: "/nothing",
});
const product = await startProduct(basePort + 1);

const paths = {
  "badge, SVG": "/badge/claude-code.svg",
  "status, JSON": "/api/v1/status",
  "summary, Statuspage's shape": "/api/v2/summary.json",
  "terminal, one line": "/terminal/claude-code?format=line",
  "the home page": "/",
};
const faces = Object.entries(paths).map(([name, path]) => ({ name, server: product, path }));
const targets = [{ name: "a Next route that does nothing", server: floor, path: "/nothing" }, ...faces];

const nextReport = manyReporters();
const report = () => fetch(`${product.origin}/api/v1/reports`, { method: "POST", ...nextReport() });
for (let n = 0; n < 300; n += 1) await report();

/** Sends reports at an even pace until `stop` is called. */
function keepReporting(): { stop(): Promise<void> } {
  let going = true;
  const done = (async () => {
    while (going) await Promise.all([report(), wait(1000 / reportsASecond)]);
  })();
  return {
    async stop() {
      going = false;
      await done;
    },
  };
}

async function measure(title: string): Promise<void> {
  const all = targets.map((target) => ({ ...target, rounds: [] as Sent[] }));
  // The first turn only warms up.
  for (let round = 0; round <= rounds; round += 1)
    for (const { server, path, rounds: kept } of all) {
      const sent = await sendRequests({
        url: server.origin + path,
        pid: server.pid,
        connections,
        seconds,
        // As a browser: for others the home page's address answers in text.
        headers: { accept: "text/html, */*", "accept-encoding": "gzip" },
      });
      if (round > 0) kept.push(sent);
    }
  console.log(
    `\n${title}: ${connections} connections, ${rounds} turns of ${seconds} s, median (least–greatest)\n`,
  );
  printTable(
    ["", "req/s", "p50 ms", "p99 ms", "CPU ms/request", "refused"],
    all.map(({ name, rounds: turns }) => [
      name,
      withRange(
        turns.map((sent) => sent.requestsASecond),
        0,
      ),
      withRange(
        turns.map((sent) => sent.p50Ms),
        1,
      ),
      withRange(
        turns.map((sent) => sent.p99Ms),
        1,
      ),
      withRange(
        turns.map((sent) => sent.cpuMs ?? Number.NaN),
        3,
      ),
      turns.flatMap(({ refused }) => Object.entries(refused).map(([why, n]) => `${n}×${why}`)).join(" "),
    ]),
  );
}

await measure("In a calm");
const reporting = keepReporting();
await measure(`While ${reportsASecond} reports a second come in`);
await reporting.stop();
await Promise.all([floor.stop(), product.stop()]);
