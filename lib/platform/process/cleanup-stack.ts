import { log } from "./log";

/** Collects how to stop what was started, and stops it in the opposite order. Shaped like `AsyncDisposableStack`. */
export class CleanupStack {
  #steps: (() => unknown)[] = [];

  /** Adds a step; it may be asynchronous. */
  defer(step: () => unknown): void {
    this.#steps.push(step);
  }

  /** Runs every step once, the last one first. Logs what fails. Resolves to whether all went well. */
  async run(): Promise<boolean> {
    let isClean = true;
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      try {
        await step();
      } catch (err) {
        log().error({ err }, "a part could not be stopped");
        isClean = false;
      }
    }
    return isClean;
  }

  /**
   * The same, for callers that only know success.
   * @throws when a step failed.
   */
  async runOrThrow(): Promise<void> {
    if (!(await this.run())) throw new Error("Not everything could be stopped: see the log.");
  }
}
