import { randomBytes } from "node:crypto";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { minuteMs, startOfDay } from "@/lib/platform/time/units";
import { deleteSaltsBefore, insertSalt } from "./store-salt";

const saltBytes = 32;
/** Yesterday's salt is needed until half past midnight. Five minutes more allow for differing clocks. */
export const saltOutlivesDayMinutes = 35;

const cache = () => onePerProcess("salts", () => new Map<number, Promise<Uint8Array>>());

/**
 * The salt of the UTC day that begins at this time (ms), the same for all instances. Creates it if it is missing.
 * @throws if the database does not respond.
 */
export function saltOf(day: number): Promise<Uint8Array> {
  const known = cache().get(day);
  if (known !== undefined) return known;
  const reading = insertSalt(new Date(day), randomBytes(saltBytes));
  cache().set(day, reading);
  reading.catch(() => cache().delete(day));
  return reading;
}

/** The start of a time's UTC day (ms). */
export const dayOf = (at: Date): number => startOfDay(at.getTime());

/** The first day whose salt may still be needed at a time. */
const oldestNeeded = (now: Date) => dayOf(new Date(now.getTime() - saltOutlivesDayMinutes * minuteMs));

/** Drops salts that are no longer needed from this process's memory. */
export function dropOldSalts(now: Date): void {
  for (const day of cache().keys()) if (day < oldestNeeded(now)) cache().delete(day);
}

/** Also deletes them in the database, for all instances. Returns how many. */
export function pruneSalts(now: Date): Promise<number> {
  dropOldSalts(now);
  return deleteSaltsBefore(new Date(oldestNeeded(now)));
}
