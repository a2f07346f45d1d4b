import { randomBytes } from "node:crypto";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { minuteMs, startOfDay } from "@/lib/platform/time/units";
import { deleteSaltsBefore, keepSalt } from "./store-salt";

const saltBytes = 32;
/** Yesterday's salt is asked for until half past midnight; the rest is for clocks that differ. */
export const saltOutlivesDayMinutes = 35;

const kept = () => onePerProcess("salts", () => new Map<number, Promise<Uint8Array>>());

/**
 * The salt of the UTC day that begins at this time (ms), the same for all instances; made when it is missing.
 * @throws when the database does not answer.
 */
export function saltOf(day: number): Promise<Uint8Array> {
  const known = kept().get(day);
  if (known !== undefined) return known;
  const asked = keepSalt(new Date(day), randomBytes(saltBytes));
  kept().set(day, asked);
  asked.catch(() => kept().delete(day));
  return asked;
}

/** The start of the UTC day (ms) that holds a time. */
export const dayOf = (at: Date): number => startOfDay(at.getTime());

/** The first day whose salt may still be needed at a time. */
const oldestNeeded = (now: Date) => dayOf(new Date(now.getTime() - saltOutlivesDayMinutes * minuteMs));

/** Drops from this process's memory the salts of days that nobody can count under any more. */
export function dropOldSalts(now: Date): void {
  for (const day of kept().keys()) if (day < oldestNeeded(now)) kept().delete(day);
}

/** Deletes them in the database too, for all instances; answers how many. */
export function forgetOldSalts(now: Date): Promise<number> {
  dropOldSalts(now);
  return deleteSaltsBefore(new Date(oldestNeeded(now)));
}
