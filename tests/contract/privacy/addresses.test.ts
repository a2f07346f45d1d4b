import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { afterEach, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { openDatabase } from "@/lib/platform/database/open";
import { compileScript } from "../compile-script";
import { postgresqlSuite } from "../databases";
import { makeDataDir } from "../embedded-template";
import { makeMigratedDatabase } from "../postgresql-template";
import { findEverywhere } from "./find-everywhere";

const v4 = "203.0.113.77";
const v6 = "2001:db8:9a1b:77c2:1234:5678:9abc:def0";
/** Every spelling of the addresses and of the parts that pseudonyms are derived from. */
const needles = [
  v4,
  "203.0.113.",
  "cb00714d",
  "::ffff:cb00:714d",
  v6,
  "2001:db8:9a1b:77c2",
  "2001:0db8:9a1b:77c2",
  "20010db89a1b77c2",
  "20010db89a1b",
];

let child: ChildProcess | undefined;
afterEach(() => void child?.kill("SIGKILL"));

async function reportAndSearch(target: { dataDir: string; url?: string }): Promise<void> {
  const script = await compileScript(fileURLToPath(new URL("./api-process.ts", import.meta.url)));
  child = spawn(process.execPath, [script, target.dataDir, target.url ?? ""], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let logged = "";
  const port = await new Promise<string>((resolve, reject) => {
    const onOutput = (chunk: Buffer) => {
      logged += chunk.toString();
      const found = /port (\d+)/.exec(logged)?.[1];
      if (found) resolve(found);
    };
    child?.stdout?.on("data", onOutput);
    child?.stderr?.on("data", onOutput);
    child?.once("exit", () => reject(new Error(`the process ended: ${logged}`)));
  });
  const ended = once(child, "exit");
  const send = async (peer: string, body: object, path = "/") => {
    const headers = { "content-type": "application/json", "x-test-peer": peer };
    const init = { method: "POST", headers, body: JSON.stringify(body) };
    return (await fetch(`http://127.0.0.1:${port}${path}`, init)).status;
  };
  const failing = { surface: "claude-code", model: "opus-5", symptom: "http-529" };
  const late = { ...failing, model: "sonnet-5", at: new Date(Date.now() - 61_000).toISOString() };
  for (const peer of [v4, v6, `::ffff:${v4}`]) {
    expect([200, 201]).toContain(await send(peer, failing));
    expect([200, 201]).toContain(await send(peer, { surface: "claude-web", works: true }));
    expect([200, 201]).toContain(await send(peer, { text: "API Error: 529 Overloaded", note: "since noon" }));
    // Soon after 00:30 UTC we can’t accept a late report.
    expect([200, 201, 400]).toContain(await send(peer, late));
    expect(await send(peer, { surface: "claude-fax" })).toBe(400);
  }
  // Database failures are logged, too.
  expect(await send(v4, failing, "/break")).toBe(503);
  expect(await send(v6, { ...late, id: "not one" })).toBe(400);
  child.kill("SIGKILL");
  await ended;
  expect(logged).toContain("could not store reports");
  const inLog = needles.filter((needle) => logged.toLowerCase().includes(needle));
  expect(inLog).toEqual([]);
  const open = await openDatabase(target);
  try {
    expect(await database().report.count()).toBeGreaterThanOrEqual(9);
    expect(await findEverywhere(needles)).toEqual([]);
    // The search finds existing values as text and as bytes.
    const [one] = await database().report.findMany({ take: 1 });
    const name = Buffer.from(one?.reporter ?? []).toString("hex");
    expect(await findEverywhere([name])).toContain("report.reporter");
    expect(await findEverywhere(["since NOON"])).toEqual(["report.note"]);
  } finally {
    await open.close();
  }
}

it("addresses of reporters are in no table and no log line · embedded", async () => {
  const { dataDir, remove } = await makeDataDir();
  await reportAndSearch({ dataDir });
  await remove();
});

postgresqlSuite("addresses of reporters", () => {
  it("are in no table and no log line", async () => {
    const { url, drop } = await makeMigratedDatabase();
    await reportAndSearch({ dataDir: "", url });
    await drop();
  });
});
