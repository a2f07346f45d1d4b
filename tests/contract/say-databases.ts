import { serverUrl } from "./postgresql-server";

/** Says once, before the contract tests, which databases they run over. */
export default function sayDatabases(): void {
  const server = serverUrl
    ? `PostgreSQL at ${new URL(serverUrl).host || "its local socket"}`
    : "no PostgreSQL: none answers (set TEST_DATABASE_URL, or start one on this machine)";
  console.log(`Contract tests run over the embedded database, and ${server}.`);
}
