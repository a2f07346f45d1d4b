import { clockSpeed } from "./clock";
import { onePerProcess } from "./one-per-process";

const state = () => onePerProcess("demonstration", () => ({ on: false }));

/** Whether this process shows invented data. Every page and response then says so. */
export const isDemonstration = (): boolean => state().on;

/** How fast time runs in a demo; null outside a demo. */
export const demoSpeed = (): number | null => (isDemonstration() ? clockSpeed() : null);

/** Marks all data of this process as invented, until the process ends. */
export function markAsDemonstration(): void {
  state().on = true;
}
