import type { SavedDetection } from "./saved-state";
import type { DetectionSettings } from "./settings";

/** The last minutes, newest last: reports, whether they count, the normal number, and the expected number (normal × level). */
export interface PastMinutes {
  observed: number[];
  usable: number[];
  usual: number[];
  expected: number[];
}

/** How many past minutes we need: as many as the local level or the longest window covers. */
export const pastLength = (settings: DetectionSettings): number =>
  Math.max(settings.levelFromMinutes, settings.windowsMinutes.at(-1) ?? 0);

/** The past minutes of a saved state, or minutes without data. */
export function pastMinutes(settings: DetectionSettings, saved?: SavedDetection): PastMinutes {
  const length = pastLength(settings);
  const list = (values: readonly number[] = []) => {
    const recent = values.slice(-length);
    return [...new Array<number>(length - recent.length).fill(0), ...recent];
  };
  return {
    observed: list(saved?.observed),
    usable: list(saved?.usable),
    usual: list(saved?.usual),
    expected: list(saved?.expected),
  };
}

/**
 * The local level: how the recent past compares with the baseline, 1 for normal. Half of it is the lower of the two
 * halves of the past, so a burst in one half cannot raise it all the way. Minutes that are not usable do not count.
 * With few usable minutes, the pseudo-count holds it near 1.
 */
export function localLevel(past: PastMinutes, settings: DetectionSettings): number {
  const length = past.observed.length;
  const from = length - settings.levelFromMinutes;
  const to = length - settings.levelToMinutes;
  const middle = (from + to) >> 1;
  let seenEarly = 0;
  let usualEarly = 0;
  let seenLate = 0;
  let usualLate = 0;
  for (let at = from; at < middle; at++)
    if (past.usable[at]) {
      seenEarly += past.observed[at] ?? 0;
      usualEarly += past.usual[at] ?? 0;
    }
  for (let at = middle; at < to; at++)
    if (past.usable[at]) {
      seenLate += past.observed[at] ?? 0;
      usualLate += past.usual[at] ?? 0;
    }
  const pseudo = settings.levelPseudoCount;
  const early = (seenEarly + pseudo) / (usualEarly + pseudo);
  const late = (seenLate + pseudo) / (usualLate + pseudo);
  const whole = (seenEarly + seenLate + pseudo) / (usualEarly + usualLate + pseudo);
  const [least, most] = settings.levelRange;
  return Math.min(most, Math.max(least, 0.5 * Math.min(early, late) + 0.5 * whole));
}
