import { z } from "zod";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import type { Prisma, PrismaClient } from "./generated/client";

/** Which of the two databases is open: PGlite in this process, or a PostgreSQL server. */
export type DatabaseKind = "embedded" | "postgresql";

interface Opened {
  client: PrismaClient;
  /** For intake and the lease. The same client on the embedded database, which has one session. */
  reserved: PrismaClient;
  kind: DatabaseKind;
}

const slot = () => onePerProcess<{ opened?: Opened }>("database", () => ({}));

function opened(): Opened {
  const found = slot().opened;
  if (!found) throw new Error("The database is not open in this process. Call openDatabase first.");
  return found;
}

/**
 * The open database of this process.
 * @throws Error if `openDatabase` has not been called, or the database is closed.
 */
export const database = (): PrismaClient => opened().client;

/**
 * The same database over connections that only intake and the lease use. So reports are stored while slow reads take all
 * other connections.
 * @throws as `database`.
 */
export const reservedDatabase = (): PrismaClient => opened().reserved;

/**
 * Which kind of database is open.
 * @throws Error if none is open.
 */
export const databaseKind = (): DatabaseKind => opened().kind;

/** Makes these clients the database of this process. Only `openDatabase` calls it. */
export function registerDatabase(opening: Opened): void {
  if (slot().opened) throw new Error("A database is already open in this process. Close it first.");
  slot().opened = opening;
}

/** Removes the database of this process, if it is this client. */
export function unregisterDatabase(client: PrismaClient): void {
  if (slot().opened?.client === client) slot().opened = undefined;
}

/**
 * Runs SQL and checks each row against a schema, so that a query whose columns changed fails here.
 *
 * @example await queryRows(z.object({ people: z.int() }), database(), Prisma.sql`SELECT count(*)::int AS people FROM report`)
 * @throws ZodError if a row has another shape.
 */
export async function queryRows<Row>(
  schema: z.ZodType<Row>,
  client: Pick<Prisma.TransactionClient, "$queryRaw">,
  sql: Prisma.Sql,
): Promise<Row[]> {
  return z.array(schema).parse(await client.$queryRaw(sql));
}
