import { type Logger, pino } from "pino";
import { onePerProcess } from "./one-per-process";

/**
 * The process's log: one JSON line an event, on standard output.
 * It takes what happened and figures, never an address, an e-mail, a key or what a person wrote.
 */
export const log = (): Logger =>
  onePerProcess("log", () =>
    pino({
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: pino.stdSerializers.err },
    }),
  );
