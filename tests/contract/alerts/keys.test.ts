import type { ChildProcess } from "node:child_process";
import { afterEach, expect, it } from "vitest";
import { alertKeys } from "@/lib/alerts/store-keys";
import { openDatabase } from "@/lib/platform/database/open";
import { startChild } from "../child";
import { postgresqlSuite } from "../databases";
import { makeDatabase } from "../postgresql-server";

const script = new URL("./step-process.ts", import.meta.url);
let instances: ChildProcess[] = [];
afterEach(() => {
  for (const one of instances) one.kill("SIGKILL");
  instances = [];
});

/** The keys that a separate instance signs with. */
async function keysOfInstance(url: string): Promise<string> {
  const started = await startChild(script, ["", url, "keys"]);
  instances.push(started.process);
  return (await started.line(/^keys /)).replace("keys ", "");
}

postgresqlSuite("the keys of alerts", () => {
  it("are created once, even if several instances start at the same time", async () => {
    const { url, drop } = await makeDatabase();
    const all = await Promise.all([1, 2, 3].map(() => keysOfInstance(url)));
    const open = await openDatabase({ url, dataDir: "" });
    const { vapidPublic, signing } = await alertKeys();
    await open.close();
    expect(all).toEqual(Array(3).fill(`${vapidPublic} ${Buffer.from(signing).toString("hex")}`));
    for (const one of instances) one.kill("SIGKILL");
    await drop();
  });
});
