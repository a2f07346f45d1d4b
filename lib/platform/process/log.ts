import { type Logger, pino } from "pino";
import { onePerProcess } from "./one-per-process";

/** The parts of an error that we log. Its other parts, such as a request, may contain private data. */
interface LoggedError {
  type: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: LoggedError;
}

/**
 * The message of an error without the values in it, which a person may have typed. Prisma quotes the arguments of its caller,
 * PostgreSQL quotes a value that it could not parse, and JSON.parse quotes its input.
 */
function withoutValues({ name, message }: Error): string {
  const isQuoting = name === "PrismaClientValidationError";
  return (isQuoting ? message.slice(message.lastIndexOf("\n\n")).trim() : message)
    .replace(/(invalid input (?:syntax|value)[^:"]*)[:"].*$/is, "$1: …")
    .replace(/".*"(?:\.\.\.)? is not valid JSON/s, "… is not valid JSON");
}

/** The lines of a stack without the message in front of them, which may have several lines. */
const framesOf = (stack: string): string =>
  stack
    .split("\n")
    .filter((line) => /^\s+at \S/.test(line))
    .join("\n");

/** An error as we log it. Anything else that was thrown becomes text. */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { name, stack, cause } = error;
  return {
    type: name,
    message: withoutValues(error),
    ...("code" in error ? { code: String(error.code) } : {}),
    ...(stack ? { stack: framesOf(stack) } : {}),
    ...(cause === undefined ? {} : { cause: loggedError(cause) }),
  };
}

/**
 * The log of the process: one line of JSON per event, on standard output. Log events and numbers, but never a network address,
 * an e-mail address, a key or the text of a person.
 */
export const log = (): Logger =>
  onePerProcess("log", () =>
    pino({
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: loggedError },
    }),
  );
