/** PostgreSQL's classes and codes after which the same statement may succeed: serialization, deadlock, connection. */
const passing = /^(40001|40P01|08\w{3}|57P0[123])$/;
/** Prisma's codes for the same: unreachable, timed out, connection closed, write conflict. */
const passingPrisma = new Set(["P1001", "P1002", "P1008", "P1017", "P2034"]);
/** How the driver's adapter names the same, also within a raw statement's error, which has no such code. */
const passingKinds = new Set([
  "DatabaseNotReachable",
  "ConnectionClosed",
  "SocketTimeout",
  "TooManyConnections",
  "TransactionWriteConflict",
]);
const passingSystem = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOENT"]);
const lostConnection = /connection terminated|connection ended|client has encountered a connection error/i;

function* codesIn(error: unknown, depth = 0): Generator<string> {
  if (typeof error !== "object" || error === null || depth > 4) return;
  for (const [key, value] of Object.entries(error)) {
    if (/^(code|originalCode|kind)$/.test(key) && typeof value === "string") yield value;
    else if (/^(meta|cause|driverAdapterError)$/.test(key)) yield* codesIn(value, depth + 1);
  }
}

/** Whether an error of the database says "not now" rather than "not so": a deadlock, a conflict, a lost connection. */
export function isTransient(error: unknown): boolean {
  for (const code of codesIn(error)) {
    if (passing.test(code) || passingPrisma.has(code) || passingKinds.has(code) || passingSystem.has(code))
      return true;
  }
  return error instanceof Error && lostConnection.test(error.message);
}

const taken = new Set(["23505", "P2002", "UniqueConstraintViolation"]);

/** Whether an error of the database says that another row has the same key. */
export const isUniqueViolation = (error: unknown): boolean =>
  [...codesIn(error)].some((code) => taken.has(code));
