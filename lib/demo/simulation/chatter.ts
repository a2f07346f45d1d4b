import { logNormal, poisson, randomOf } from "./random";
import { shareOf, type UsedCell, usedCells } from "./scope";

/** Reports caused by a release or the press, although nothing is broken. Times are minutes since 1970. */
export interface Chatter {
  start: number;
  riseMinutes: number;
  durationMinutes: number;
  /** Peak of additional reports, as a multiple of the normal reports of the same cells. */
  amplitude: number;
  cells: readonly UsedCell[];
  share: number;
}

/** Assumptions: slow (hours, not minutes) and small. Half are about everything, half about the newest model. */
export function chatterOfDay(seed: number, dayStart: number, perMonth: number): Chatter[] {
  const random = randomOf(seed, `chatter ${dayStart}`);
  return Array.from({ length: poisson(random, perMonth / 30) }, () => {
    const cells = random() < 0.5 ? usedCells : usedCells.filter((cell) => cell.model === "opus-5-5");
    return {
      start: dayStart + 360 + Math.floor(random() * 720),
      riseMinutes: logNormal(random, 90, 0.4),
      durationMinutes: logNormal(random, 360, 0.4),
      amplitude: Math.min(1.5, logNormal(random, 0.5, 0.5)),
      cells,
      share: shareOf(cells),
    };
  });
}

/** The additional reports at a minute, relative to the peak (0 to 1): rises, then falls over the same time. */
export function chatterAt(chatter: Chatter, minute: number): number {
  const age = minute - chatter.start;
  const left = chatter.durationMinutes - age;
  return Math.max(0, Math.min(1, age / chatter.riseMinutes, left / chatter.riseMinutes));
}
