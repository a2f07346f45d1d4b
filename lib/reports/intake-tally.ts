import { onePerProcess } from "@/lib/process/one-per-process";

/** What intake turned away in this process since it started, and what passed by proof: it only goes up. */
export interface IntakeTally {
  /** Over a limit. */
  limited: number;
  /** Without a good proof where one was demanded. */
  unproved: number;
  proved: number;
}

/** The one of this process, to be read and added to. */
export const tally = (): IntakeTally =>
  onePerProcess("intake tally", () => ({ limited: 0, unproved: 0, proved: 0 }));
