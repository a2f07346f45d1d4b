/** Before each test file: makes the log part of the tests' own output, which is shown when a test fails. */
import { pino } from "pino";
import { log } from "@/lib/platform/process/log";

Object.assign(log(), { [pino.symbols.streamSym]: { write: (line: string) => console.log(line.trimEnd()) } });
