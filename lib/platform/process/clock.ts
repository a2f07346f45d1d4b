import { onePerProcess } from "./one-per-process";

/** Where the process's clock stands: `at` was the time when the machine's clock said `machineAt` (both ms). */
export interface ClockState {
  at: number;
  machineAt: number;
  /** 1 in real life; a demonstration runs faster. */
  speed: number;
}

const state = () => onePerProcess<ClockState>("clock", () => ({ at: 0, machineAt: 0, speed: 1 }));

/** The time now. Jobs and intake ask here and hand it on as an argument, so that a day can be replayed. */
export function now(): Date {
  const { at, machineAt, speed } = state();
  return new Date(at + (Date.now() - machineAt) * speed);
}

/** How fast the clock runs, 1 in real life. */
export const clockSpeed = (): number => state().speed;

/** Sets the clock to a time and speed (the demonstration, and tests that replay a day). */
export function setClock(at: Date, speed: number): void {
  Object.assign(state(), { at: at.getTime(), machineAt: Date.now(), speed });
}

/**
 * The machine's own time, also in a demonstration. Sessions and sign-in links expire by it: Auth.js knows no
 * other.
 */
export const machineNow = (): Date => new Date();
