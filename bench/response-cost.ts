import { spawnSync } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { manyReporters } from "./many-reporters";
import { printTable, roundCells, roundHeadings } from "./print-table";
import { type Sent, sendRequests } from "./send-requests";
import { startProduct, startServer } from "./started-server";

/**
 * `npm run bench:responses [rounds] [seconds]`: the cost of each kind of response compared with an empty Next route, in
 * alternating rounds. It measures once without reports, and once while reports come in. Asserts nothing.
 */

const rounds = Number(process.argv[2] ?? 5);
const seconds = Number(process.argv[3] ?? 4);
const connections = 16;
const reportsPerSecond = 20;
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
  "summary, Statuspage format": "/api/v2/summary.json",
  "terminal, one line": "/terminal/claude-code?format=line",
  "the home page": "/",
};
const responses = Object.entries(paths).map(([name, path]) => ({ name, server: product, path }));
const targets = [{ name: "an empty Next route", server: floor, path: "/nothing" }, ...responses];

const nextReport = manyReporters();
const report = () => fetch(`${product.origin}/api/v1/reports`, { method: "POST", ...nextReport() });
for (let n = 0; n < 300; n += 1) await report();

/** Sends reports at an even pace until `stop` is called. */
function keepReporting(): { stop(): Promise<void> } {
  let going = true;
  const done = (async () => {
    while (going) await Promise.all([report(), wait(1000 / reportsPerSecond)]);
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
  // The first round is a warm-up.
  for (let round = 0; round <= rounds; round += 1)
    for (const { server, path, rounds: measured } of all) {
      const sent = await sendRequests({
        url: server.origin + path,
        pid: server.pid,
        connections,
        seconds,
        // Like a browser, because other clients get the home page as text.
        headers: { accept: "text/html, */*", "accept-encoding": "gzip" },
      });
      if (round > 0) measured.push(sent);
    }
  console.log(`\n${title}: ${connections} connections, ${rounds} rounds of ${seconds} s, median (min–max)\n`);
  printTable(
    ["", ...roundHeadings, "refused"],
    all.map(({ name, rounds: all }) => [
      name,
      ...roundCells(all, 3),
      all.flatMap(({ refused }) => Object.entries(refused).map(([why, n]) => `${n}×${why}`)).join(" "),
    ]),
  );
}

await measure("Without reports");
const reporting = keepReporting();
await measure(`With ${reportsPerSecond} reports per second`);
await reporting.stop();
await Promise.all([floor.stop(), product.stop()]);
