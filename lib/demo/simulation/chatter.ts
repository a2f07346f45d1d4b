import { logNormal, poisson } from "./distributions";
import { randomOf } from "./random";
import { shareOf, type UsedCell, usedCells } from "./scope";

/** People who come because of a release or the press, though nothing is broken. Minutes since 1970. */
export interface Chatter {
  start: number;
  riseMinutes: number;
  lastsMinutes: number;
  /** Greatest excess, in multiples of the usual reports of the same cells. */
  amplitude: number;
  cells: readonly UsedCell[];
  share: number;
}

/** Assumed: slow (hours, not minutes) and modest; half of them about everything, half about the newest model. */
export function chatterOfDay(seed: number, dayStart: number, perMonth: number): Chatter[] {
  const random = randomOf(seed, `chatter ${dayStart}`);
  return Array.from({ length: poisson(random, perMonth / 30) }, () => {
    const cells = random() < 0.5 ? usedCells : usedCells.filter((cell) => cell.model === "opus-5-5");
    return {
      start: dayStart + 360 + Math.floor(random() * 720),
      riseMinutes: logNormal(random, 90, 0.4),
      lastsMinutes: logNormal(random, 360, 0.4),
      amplitude: Math.min(1.5, logNormal(random, 0.5, 0.5)),
      cells,
      share: shareOf(cells),
    };
  });
}

/** The course of the excess, 1 at most: up over the rise, then down over the same time. */
export function chatterAt(chatter: Chatter, minute: number): number {
  const age = minute - chatter.start;
  const left = chatter.lastsMinutes - age;
  return Math.max(0, Math.min(1, age / chatter.riseMinutes, left / chatter.riseMinutes));
}
