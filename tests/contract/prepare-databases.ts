import { serverUrl } from "./postgresql-server";
import { makeTemplate } from "./postgresql-template";

/** Runs once before the contract tests: prints which databases they use, and creates the PostgreSQL template. */
export default async function prepareDatabases(): Promise<() => Promise<void>> {
  const server = serverUrl
    ? `PostgreSQL at ${new URL(serverUrl).host || "its local socket"}`
    : "no PostgreSQL: none answers (set TEST_DATABASE_URL, or start one on this machine)";
  console.log(`Contract tests run on the embedded database and ${server}.`);
  return serverUrl ? makeTemplate() : async () => undefined;
}
