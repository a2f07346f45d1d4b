import type { TestProject } from "vitest/node";
import { startForWorkers } from "./embedded-of-worker";
import { serverUrl } from "./postgresql-server";
import { makeTemplate } from "./postgresql-template";

/** Once, before the contract tests: says which databases they run over, starts the embedded ones, and makes the template of PostgreSQL's. */
export default async function prepareDatabases({ vitest }: TestProject): Promise<() => Promise<void>> {
  const server = serverUrl
    ? `PostgreSQL at ${new URL(serverUrl).host || "its local socket"}`
    : "no PostgreSQL: none answers (set TEST_DATABASE_URL, or start one on this machine)";
  console.log(`Contract tests run over the embedded database, and ${server}.`);
  const stop = await startForWorkers(vitest.config.maxWorkers);
  const drop = serverUrl ? await makeTemplate() : undefined;
  return async () => {
    await stop();
    await drop?.();
  };
}
