import { setTimeout as pause } from "node:timers/promises";

/** PostgreSQL's classes and codes after which the same statement may succeed: serialization, deadlock, connection. */
const passing = /^(40001|40P01|08\w{3}|57P0[123])$/;
/** Prisma's codes for the same: unreachable, timed out, connection closed, write conflict. */
const passingPrisma = new Set(["P1001", "P1002", "P1008", "P1017", "P2034"]);
const passingSystem = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOENT"]);
const lostConnection = /connection terminated|connection ended|client has encountered a connection error/i;

function* codesIn(error: unknown, depth = 0): Generator<string> {
  if (typeof error !== "object" || error === null || depth > 4) return;
  for (const [key, value] of Object.entries(error)) {
    if (/^(code|originalCode)$/.test(key) && typeof value === "string") yield value;
    else if (/^(meta|cause|driverAdapterError)$/.test(key)) yield* codesIn(value, depth + 1);
  }
}

/** Whether an error of the database says "not now" rather than "not so": a deadlock, a conflict, a lost connection. */
export function mayPass(error: unknown): boolean {
  for (const code of codesIn(error)) {
    if (passing.test(code) || passingPrisma.has(code) || passingSystem.has(code)) return true;
  }
  return error instanceof Error && lostConnection.test(error.message);
}

/**
 * Calls `attempt` until it succeeds, at most `times`, while its errors are of the kind that passes. After a lost
 * connection nobody knows whether a statement was done, so `attempt` must be safe to do twice.
 * @throws the last error.
 */
export async function retrying<T>(attempt: () => Promise<T>, times = 4): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt();
    } catch (error) {
      if (tried >= times || !mayPass(error)) throw error;
      await pause(25 * 2 ** tried * (0.5 + Math.random()));
    }
  }
}
