import { onePerProcess } from "./one-per-process";

/** The state of the clock: `at` was its time when the machine's clock showed `machineAt` (both in ms). */
export interface ClockState {
  at: number;
  machineAt: number;
  /** 1 in real operation; a demo runs faster. */
  speed: number;
}

const state = () => onePerProcess<ClockState>("clock", () => ({ at: 0, machineAt: 0, speed: 1 }));

/** The current time. Jobs and intake call this and pass the time on as an argument, so that tests can replay a day. */
export function now(): Date {
  const { at, machineAt, speed } = state();
  return new Date(at + (Date.now() - machineAt) * speed);
}

/** How fast the clock runs: 1 in real operation. */
export const clockSpeed = (): number => state().speed;

/** Sets the clock to a time and speed, for the demo and for tests that replay a day. */
export function setClock(at: Date, speed: number): void {
  Object.assign(state(), { at: at.getTime(), machineAt: Date.now(), speed });
}

/**
 * The machine's own time, even in a demo. Sessions and sign-in links expire by it, because Auth.js uses no other clock.
 */
export const machineNow = (): Date => new Date();
