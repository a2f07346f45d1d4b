import { type Logger, pino } from "pino";
import { onePerProcess } from "./one-per-process";

/** What of an error is logged: what it hangs on (a connection, a request) may hold what nobody should read. */
interface LoggedError {
  type: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: LoggedError;
}

/** An error as it is logged; anything else that was thrown, as text. */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message,
    ...("code" in error ? { code: String(error.code) } : {}),
    ...(stack ? { stack } : {}),
    ...(cause === undefined ? {} : { cause: loggedError(cause) }),
  };
}

/**
 * The process's log: one JSON line an event, on standard output.
 * It takes what happened and figures, never an address, an e-mail, a key or what a person wrote.
 */
export const log = (): Logger =>
  onePerProcess("log", () =>
    pino({
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: loggedError },
    }),
  );
