import { RateLimiterMemory } from "rate-limiter-flexible";
import type { Quota } from "./rate-limit-headers";

/** How much one key may send in a window: reports, or requests of another kind. */
export interface Limit {
  name: string;
  max: number;
  windowSeconds: number;
  /** Keys that are kept in memory at once; a new one on top of them is refused. */
  maxKeys: number;
}

/** How much of its limit a key has used: `over` when this was more than it may. */
export interface Use {
  over: boolean;
  quota: Quota;
}

/** Counts by key in fixed windows, for a bounded number of keys. Reads the machine's clock, as a flood is real. */
export class KeyCounter {
  readonly #limiter: RateLimiterMemory;
  /** When each kept key will be forgotten (ms), from `#oldest` on in order: all windows are equally long. */
  #expiries: number[] = [];
  #oldest = 0;

  constructor(readonly limit: Limit) {
    this.#limiter = new RateLimiterMemory({ points: limit.max, duration: limit.windowSeconds });
  }

  /** How many keys are kept now. */
  get keys(): number {
    const now = Date.now();
    while ((this.#expiries[this.#oldest] ?? now) < now) this.#oldest += 1;
    if (this.#oldest > this.limit.maxKeys) {
      this.#expiries = this.#expiries.slice(this.#oldest);
      this.#oldest = 0;
    }
    return this.#expiries.length - this.#oldest;
  }

  /** What one more would be, without counting it; null for a key that is not kept. */
  async look(key: string): Promise<Use | null> {
    const found = await this.#limiter.get(key);
    return found && found.msBeforeNext > 0 ? this.#use(found.consumedPoints + 1, found.msBeforeNext) : null;
  }

  /** Counts one more, or `points`; null when the key is new and there is no room for it. */
  async count(key: string, points = 1): Promise<Use | null> {
    if (this.keys >= this.limit.maxKeys && !(await this.#limiter.get(key))) return null;
    // `penalty` counts like `consume`, but answers instead of throwing what is no error.
    const counted = await this.#limiter.penalty(key, points);
    if (counted.isFirstInDuration) this.#expiries.push(Date.now() + counted.msBeforeNext);
    return this.#use(counted.consumedPoints, counted.msBeforeNext);
  }

  #use(used: number, msBeforeNext: number): Use {
    const { name, max, windowSeconds } = this.limit;
    const remaining = Math.max(0, max - used);
    const resetSeconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
    return { over: used > max, quota: { name, limit: max, windowSeconds, remaining, resetSeconds } };
  }
}
