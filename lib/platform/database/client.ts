import { onePerProcess } from "@/lib/platform/process/one-per-process";
import type { PrismaClient } from "./generated/client";

/** Which of the two databases is open: PGlite in this process, or a PostgreSQL server. */
export type DatabaseKind = "embedded" | "postgresql";

interface Opened {
  client: PrismaClient;
  kind: DatabaseKind;
}

const slot = () => onePerProcess<{ opened?: Opened }>("database", () => ({}));

function opened(): Opened {
  const found = slot().opened;
  if (!found) throw new Error("The database is not open in this process: openDatabase comes first.");
  return found;
}

/**
 * The open database of this process.
 * @throws Error when `openDatabase` has not been called, or it was closed.
 */
export const database = (): PrismaClient => opened().client;

/**
 * Which kind of database is open.
 * @throws Error when none is.
 */
export const databaseKind = (): DatabaseKind => opened().kind;

/** Makes a client the database of this process; only `openDatabase` calls it. */
export function registerDatabase(client: PrismaClient, kind: DatabaseKind): void {
  if (slot().opened) throw new Error("A database is already open in this process: close it first.");
  slot().opened = { client, kind };
}

/** Takes the database of this process away, if it is this client. */
export function unregisterDatabase(client: PrismaClient): void {
  if (slot().opened?.client === client) slot().opened = undefined;
}
