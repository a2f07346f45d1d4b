/** Runs work one after the other, in the order of the calls. Work that fails does not stop the work after it. */
export class SerialQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs `work` once all earlier work has ended. Resolves or rejects like `work`. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => null);
    return turn;
  }
}
