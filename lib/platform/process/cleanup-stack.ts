import { log } from "./log";

/** Collects cleanup steps and runs them in reverse order. Its shape follows `AsyncDisposableStack`. */
export class CleanupStack {
  #steps: (() => unknown)[] = [];

  /** Adds a step; it may be asynchronous. */
  defer(step: () => unknown): void {
    this.#steps.push(step);
  }

  /** Runs every step once, the last one first, and logs failures. Resolves to whether every step succeeded. */
  async run(): Promise<boolean> {
    let isClean = true;
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      try {
        await step();
      } catch (err) {
        log().error({ err }, "A cleanup step failed");
        isClean = false;
      }
    }
    return isClean;
  }

  /**
   * The same, for callers that only expect success.
   * @throws if a step failed.
   */
  async runOrThrow(): Promise<void> {
    if (!(await this.run())) throw new Error("Some cleanup steps failed. See the log.");
  }
}
