/**
 * `npm run bench:snapshot [builds]`: the time to read and build a snapshot with 10,000 and 1,000,000 stored reports of
 * the last four weeks, on both databases. Asserts nothing.
 */
import { fork } from "node:child_process";
import { makeDataDir } from "../tests/contract/embedded-template";
import { makeDatabase, serverUrl } from "../tests/contract/postgresql-server";
import { printTable, withRange } from "./print-table";
import type { SnapshotTask, SnapshotTimes } from "./snapshot-of";

const builds = Number(process.argv[2] ?? 30);
const rows: string[][] = [];

function timesOf(task: SnapshotTask): Promise<SnapshotTimes> {
  return new Promise((done, fail) => {
    const child = fork(`${import.meta.dirname}/snapshot-of.ts`, { execArgv: ["--import", "tsx"] });
    child.once("message", (times) => done(times as SnapshotTimes));
    child.once("error", fail);
    child.once("exit", (code) => {
      if (code !== 0) fail(new Error(`The measurement exited with code ${code}.`));
    });
    child.send(task);
  });
}

async function measure(name: string, task: SnapshotTask): Promise<void> {
  const { firstMs, readMs, buildMs } = await timesOf(task);
  const size = task.reports.toLocaleString("en");
  rows.push([`${name}, ${size} reports`, firstMs.toFixed(0), withRange(readMs, 1), withRange(buildMs, 1)]);
}

for (const reports of [10_000, 1_000_000]) {
  const { dataDir, remove } = await makeDataDir();
  await measure("embedded", { reports, builds, target: { dataDir } });
  await remove();
  if (!serverUrl) continue;
  const { url, drop } = await makeDatabase();
  await measure("PostgreSQL", { reports, builds, target: { url, dataDir: "" } });
  await drop();
}
console.log(`${builds} snapshots in a row, median (min–max)\n`);
printTable(["", "first ms", "read ms", "build ms"], rows);
