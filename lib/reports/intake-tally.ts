import { onePerProcess } from "@/lib/process/one-per-process";

/** What intake let on and turned away in this process since it started: it only goes up. */
export interface IntakeTally {
  /** Let on to be recorded. */
  admitted: number;
  /** Over a limit. */
  limited: number;
  /** Without a good proof where one was demanded. */
  unproved: number;
  proved: number;
}

/** The one of this process, to be read and added to. */
export const tally = (): IntakeTally =>
  onePerProcess("intake tally", () => ({ admitted: 0, limited: 0, unproved: 0, proved: 0 }));
