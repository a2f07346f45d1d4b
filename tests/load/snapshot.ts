/**
 * `npm run bench:snapshot [builds]`: how long a snapshot takes to read and to build with 10 thousand and with
 * 1 million stored reports of the last four weeks, on both databases. Asserts nothing.
 */

import { openDatabase } from "@/lib/database/open";
import { buildSnapshot } from "@/lib/status/build";
import { readInputs } from "@/lib/status/read-inputs";
import { makeDataDir } from "../contract/embedded-template";
import { makeDatabase, serverUrl } from "../contract/postgresql-server";
import { fillReports } from "./fill-reports";
import { printTable, withRange } from "./print-table";

const builds = Number(process.argv[2] ?? 30);
const sizes = [10_000, 1_000_000];

async function timeBuilds(): Promise<{ firstMs: number; readMs: number[]; buildMs: number[] }> {
  const all: { readMs: number; buildMs: number }[] = [];
  for (let build = 0; build <= builds; build += 1) {
    const began = performance.now();
    const inputs = await readInputs(new Date());
    const read = performance.now();
    buildSnapshot(inputs, new Date());
    all.push({ readMs: read - began, buildMs: performance.now() - read });
  }
  const [first, ...later] = all;
  return {
    firstMs: (first?.readMs ?? 0) + (first?.buildMs ?? 0),
    readMs: later.map((one) => one.readMs),
    buildMs: later.map((one) => one.buildMs),
  };
}

async function measure(name: string, target: { url?: string; dataDir: string }): Promise<string[][]> {
  const open = await openDatabase(target);
  const rows: string[][] = [];
  let stored = 0;
  for (const size of sizes) {
    await fillReports(size - stored, new Date());
    stored = size;
    const { firstMs, readMs, buildMs } = await timeBuilds();
    const digits = [firstMs.toFixed(0), withRange(readMs, 1), withRange(buildMs, 1)];
    rows.push([`${name}, ${size.toLocaleString("en")} reports`, ...digits]);
  }
  await open.close();
  return rows;
}

const { dataDir, remove } = await makeDataDir();
const rows = await measure("embedded", { dataDir });
await remove();
if (serverUrl) {
  const { url, drop } = await makeDatabase();
  rows.push(...(await measure("PostgreSQL", { url, dataDir: "" })));
  await drop();
}
console.log(`${builds} builds each, median (least–greatest)\n`);
printTable(["", "first ms", "read ms", "build ms"], rows);
