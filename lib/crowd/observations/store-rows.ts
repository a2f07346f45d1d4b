import { database } from "@/lib/platform/database/client";
import { clockSpeed } from "@/lib/platform/process/clock";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import type { CallRow } from "./key-sum";
import { sumCalls } from "./store-read";
import { firstStepOf, type SuccessWindow, successWindows } from "./success-windows";

/** What all keys told of a window. Times are ms since 1970. */
export interface ReadRows {
  readAt: number;
  rows: CallRow[];
}

interface Kept {
  readAt: number;
  from: object;
  reading: Promise<ReadRows>;
}

/** How long a reading is shown: programs tell of whole minutes, and a day is much to read. */
const keptSeconds: Record<SuccessWindow, number> = { "30m": 5, "2h": 10, "24h": 30 };
const kept = () => onePerProcess("calls of programs", () => new Map<SuccessWindow, Kept>());

/** The rows of a window by its steps, at most some seconds old; read once for all who ask meanwhile. */
export function readRows(window: SuccessWindow, now: Date): Promise<ReadRows> {
  const known = kept().get(window);
  const age = known ? now.getTime() - known.readAt : 0;
  const fresh = age >= 0 && age <= keptSeconds[window] * 1000 * clockSpeed();
  if (known && fresh && known.from === database()) return known.reading;
  const from = new Date(firstStepOf(window, now));
  const readAt = now.getTime();
  const reading = sumCalls(from, successWindows[window].stepMinutes).then((rows) => ({ readAt, rows }));
  const entry = { readAt, from: database(), reading };
  kept().set(window, entry);
  reading.catch(() => kept().get(window) === entry && kept().delete(window));
  return reading;
}
