import { onePerProcess } from "./one-per-process";

const state = () => onePerProcess("demonstration", () => ({ on: false }));

/** Whether this process shows generated data: every face then says so. */
export const isDemonstration = (): boolean => state().on;

/** Says that all data of this process are generated; there is no way back. */
export function beDemonstration(): void {
  state().on = true;
}
