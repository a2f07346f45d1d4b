/** Attempts go on for a day after a message was due, then it is dead. */
export const triesForMs = 24 * 3_600_000;
/** The wait after the first failure, and the longest. */
export const firstWaitMs = 10_000;
export const maxWaitMs = 3_600_000;

/**
 * How long to wait after so many attempts that failed: from ten seconds, doubled each time up to an hour, a quarter more
 * or less by chance, so that a receiver that comes back is not asked by all at once. `askedSeconds` is what the receiver
 * said in `Retry-After`; more than an hour is not waited for it.
 */
export function waitAfter(failures: number, random: number, askedSeconds: number | null = null): number {
  const doubled = Math.min(maxWaitMs, firstWaitMs * 2 ** Math.min(20, Math.max(0, failures - 1)));
  const own = doubled * (0.75 + random / 2);
  return Math.max(own, Math.min(maxWaitMs, (askedSeconds ?? 0) * 1000));
}
