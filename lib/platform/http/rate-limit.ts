import { RateLimiterMemory } from "rate-limiter-flexible";

/** One limit (`limit` requests in `windowSeconds`) and how much of it remains. */
export interface Quota {
  name: string;
  limit: number;
  windowSeconds: number;
  remaining: number;
  /** Seconds until the window ends and `remaining` is `limit` again. */
  resetSeconds: number;
}

/**
 * The headers `RateLimit-Policy` and `RateLimit`, in the syntax of draft-ietf-httpapi-ratelimit-headers
 * (08 and later): lists of named items with `q` quota, `w` window, `r` remaining, `t` seconds until the reset.
 */
export const rateLimitHeaders = (quotas: readonly Quota[]): Record<string, string> => ({
  "RateLimit-Policy": quotas
    .map((quota) => `"${quota.name}";q=${quota.limit};w=${quota.windowSeconds}`)
    .join(", "),
  RateLimit: quotas.map((quota) => `"${quota.name}";r=${quota.remaining};t=${quota.resetSeconds}`).join(", "),
});

/** How many reports or other requests one key may send in a window. */
export interface Limit {
  name: string;
  max: number;
  windowSeconds: number;
  /** How many keys we hold in memory. Above this number, we refuse new keys. */
  maxKeys: number;
}

/** How much of its limit a key has used. `over`: it has sent more than it may. */
export interface Use {
  over: boolean;
  quota: Quota;
}

/** Counts by key in fixed windows, for a limited number of keys. It uses the machine's clock, even in a demo. */
export class KeyCounter {
  readonly #limiter: RateLimiterMemory;
  /** When each key expires (ms), in order from `#oldest`: all windows have the same length. */
  #expiries: number[] = [];
  #oldest = 0;

  constructor(readonly limit: Limit) {
    this.#limiter = new RateLimiterMemory({ points: limit.max, duration: limit.windowSeconds });
  }

  /** How many keys we hold now. */
  get keys(): number {
    const now = Date.now();
    while ((this.#expiries[this.#oldest] ?? now) < now) this.#oldest += 1;
    if (this.#oldest > this.limit.maxKeys) {
      this.#expiries = this.#expiries.slice(this.#oldest);
      this.#oldest = 0;
    }
    return this.#expiries.length - this.#oldest;
  }

  /** The use after one more request, without counting it. Null for an unknown key. */
  async peek(key: string): Promise<Use | null> {
    const found = await this.#limiter.get(key);
    return found && found.msBeforeNext > 0 ? this.#use(found.consumedPoints + 1, found.msBeforeNext) : null;
  }

  /** Counts one request, or `points`. Null if the key is new and the maximum is reached. */
  async count(key: string, points = 1): Promise<Use | null> {
    if (this.keys >= this.limit.maxKeys && !(await this.#limiter.get(key))) return null;
    // `penalty` counts like `consume`, but does not throw when the limit is exceeded.
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
