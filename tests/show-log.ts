/** Runs before each test file: adds the log to the output of the tests, which is shown if a test fails. */
import { pino } from "pino";
import { log } from "@/lib/platform/process/log";

Object.assign(log(), { [pino.symbols.streamSym]: { write: (line: string) => console.log(line.trimEnd()) } });
