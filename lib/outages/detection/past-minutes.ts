import type { SavedDetection } from "./saved-state";
import type { DetectionSettings } from "./settings";

/** The course of the last minutes, newest last: what was seen, whether it counts, what was usual and expected. */
export interface PastMinutes {
  observed: number[];
  usable: number[];
  usual: number[];
  expected: number[];
}

/** How many minutes are kept: the local level's longest reach. */
export const keptMinutes = (settings: DetectionSettings): number =>
  Math.max(settings.levelFromMinutes, settings.windowsMinutes.at(-1) ?? 0);

/** The past as saved, or a past of which nothing is known. */
export function pastMinutes(settings: DetectionSettings, saved?: SavedDetection): PastMinutes {
  const length = keptMinutes(settings);
  const list = (values: readonly number[] = []) => {
    const kept = values.slice(-length);
    return [...new Array<number>(length - kept.length).fill(0), ...kept];
  };
  return {
    observed: list(saved?.observed),
    usable: list(saved?.usable),
    usual: list(saved?.usual),
    expected: list(saved?.expected),
  };
}

/**
 * The local level: how the recent past compares with what is usual for its hours, 1 as usual. Half of it is the
 * lesser of the two halves of the past, so that a burst in one half does not raise it all the way. Minutes that are
 * not usable count neither way; where few are, the pseudo-count holds it at 1.
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
