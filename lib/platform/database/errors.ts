import { setTimeout as pause } from "node:timers/promises";

/** PostgreSQL's codes after which the same statement may succeed: serialization, deadlock, connection. */
const transientSqlState = /^(40001|40P01|08\w{3}|57P0[123])$/;
/** Prisma's codes for the same: unreachable, timed out, connection closed, write conflict. */
const transientPrisma = new Set(["P1001", "P1002", "P1008", "P1017", "P2034"]);
/** How the driver's adapter names the same, also in the error of a raw statement, which has no such code. */
const transientKinds = new Set([
  "DatabaseNotReachable",
  "ConnectionClosed",
  "SocketTimeout",
  "TooManyConnections",
  "TransactionWriteConflict",
]);
const transientSystem = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOENT"]);
const lostConnection = /connection terminated|connection ended|client has encountered a connection error/i;

function* codesIn(error: unknown, depth = 0): Generator<string> {
  if (typeof error !== "object" || error === null || depth > 4) return;
  for (const [key, value] of Object.entries(error)) {
    if (/^(code|originalCode|kind)$/.test(key) && typeof value === "string") yield value;
    else if (/^(meta|cause|driverAdapterError)$/.test(key)) yield* codesIn(value, depth + 1);
  }
}

/** Whether the same statement may succeed later: the error is a deadlock, a conflict or a lost connection. */
export function isTransient(error: unknown): boolean {
  for (const code of codesIn(error)) {
    if (
      transientSqlState.test(code) ||
      transientPrisma.has(code) ||
      transientKinds.has(code) ||
      transientSystem.has(code)
    )
      return true;
  }
  return error instanceof Error && lostConnection.test(error.message);
}

/** PostgreSQL's codes for a query that waited too long for a lock, and for one that ran too long. */
const tookTooLong = new Set(["55P03", "57014"]);
const noConnection = /timeout exceeded when trying to connect/i;

/** Whether the database does not respond as usual, so that the sender of a request should try again later. */
export function isUnavailable(error: unknown): boolean {
  if (isTransient(error) || [...codesIn(error)].some((code) => tookTooLong.has(code))) return true;
  return error instanceof Error && noConnection.test(error.message);
}

const uniqueViolations = new Set(["23505", "P2002", "UniqueConstraintViolation"]);

/** Whether the database refused a row because another row has the same key. */
export const isUniqueViolation = (error: unknown): boolean =>
  [...codesIn(error)].some((code) => uniqueViolations.has(code));

/**
 * Calls `attempt` until it succeeds, at most `maxAttempts` times, and only after errors that `isRetryable`. After a lost
 * connection, a statement may or may not have run, so `attempt` must be safe to repeat.
 * @throws the last error.
 */
export async function retrying<T>(
  attempt: () => Promise<T>,
  maxAttempts = 4,
  isRetryable: (error: unknown) => boolean = isTransient,
): Promise<T> {
  for (let attempts = 1; ; attempts++) {
    try {
      return await attempt();
    } catch (error) {
      if (attempts >= maxAttempts || !isRetryable(error)) throw error;
      await pause(25 * 2 ** attempts * (0.5 + Math.random()));
    }
  }
}
