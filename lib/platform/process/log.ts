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

/**
 * A message without what was being asked or written, which somebody may have typed: Prisma quotes its caller's
 * arguments, PostgreSQL a value that it could not read, and JSON.parse what it read.
 */
function withoutValues({ name, message }: Error): string {
  const isQuoting = name === "PrismaClientValidationError";
  return (isQuoting ? message.slice(message.lastIndexOf("\n\n")).trim() : message)
    .replace(/(invalid input (?:syntax|value)[^:"]*)[:"].*$/is, "$1: …")
    .replace(/".*"(?:\.\.\.)? is not valid JSON/s, "… is not valid JSON");
}

/** The places of a stack, without the message, which stands before them and may have any number of lines. */
const placesOf = (stack: string): string =>
  stack
    .split("\n")
    .filter((line) => /^\s+at \S/.test(line))
    .join("\n");

/** An error as it is logged; anything else that was thrown, as text. */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { name, stack, cause } = error;
  return {
    type: name,
    message: withoutValues(error),
    ...("code" in error ? { code: String(error.code) } : {}),
    ...(stack ? { stack: placesOf(stack) } : {}),
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
