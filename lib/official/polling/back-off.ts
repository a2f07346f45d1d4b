/** No trouble makes us wait longer than this, unless the server asks for it. */
const maxWaitSeconds = 300;
/** A server that asks for more is not obeyed beyond this. */
const maxAskedSeconds = 1800;

/**
 * Seconds until the next poll: the interval; after failures in a row doubled for each, up to five minutes, and spread
 * by up to a third, so that copies that failed together do not come back together. `random` is from 0 to 1.
 */
export function secondsUntilNextPoll({
  pollSeconds,
  failures,
  askedSeconds = 0,
  random,
}: {
  pollSeconds: number;
  failures: number;
  /** What the server asked for (`Retry-After`). */
  askedSeconds?: number;
  random: number;
}): number {
  if (failures === 0) return pollSeconds;
  const doubled = pollSeconds * 2 ** Math.min(failures - 1, 20);
  const waited = Math.min(doubled, Math.max(maxWaitSeconds, pollSeconds));
  return Math.max(waited * (1 + random / 3), Math.min(askedSeconds, maxAskedSeconds));
}
