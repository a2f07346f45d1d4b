import type { TestProject } from "vitest/node";
import { log } from "@/lib/platform/process/log";
import { startForWorkers } from "./embedded-of-worker";
import { serverUrl } from "./postgresql-server";
import { makeTemplate } from "./postgresql-template";

/** Runs once before the contract tests: prints which databases they use, starts the embedded ones, and creates the PostgreSQL template. */
export default async function prepareDatabases({ vitest }: TestProject): Promise<() => Promise<void>> {
  const server = serverUrl
    ? `PostgreSQL at ${new URL(serverUrl).host || "its local socket"}`
    : "no PostgreSQL: none answers (set TEST_DATABASE_URL, or start one on this machine)";
  console.log(`Contract tests run on the embedded database and ${server}.`);
  // Applied migrations are no news here.
  log().level = "warn";
  const stop = await startForWorkers(vitest.config.maxWorkers);
  const drop = serverUrl ? await makeTemplate() : undefined;
  return async () => {
    await stop();
    await drop?.();
  };
}
