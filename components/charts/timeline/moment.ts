import type { Frame } from "./frame";

/** A time that is told apart from others on a timeline: whose it is, and what happened. `at` is ISO 8601. */
export interface Moment {
  at: string;
  by: "users" | "official";
  words: string;
}

/** A moment's number on the axis: `exact` is where it happened, `stands` where its number has room; per cent. */
export interface PlacedMoment {
  moment: Moment;
  number: number;
  exact: number;
  stands: number;
}

/**
 * Numbers moments (oldest first) and puts those within the frame side by side, at least `apart` per cent from each
 * other, each as near to its time as that lets it.
 */
export function placeMoments(
  moments: readonly Moment[],
  { from, to, x }: Pick<Frame, "from" | "to" | "x">,
  apart: number,
): PlacedMoment[] {
  const shown = moments
    .map((moment, index) => ({ moment, number: index + 1, ms: Date.parse(moment.at) }))
    .filter(({ ms }) => ms >= from && ms <= to);
  const exact = shown.map(({ ms }) => x(ms));
  const stands: number[] = [];
  for (const place of exact)
    stands.push(Math.max(place, (stands.at(-1) ?? Number.NEGATIVE_INFINITY) + apart));
  for (let index = stands.length - 1, most = 100; index >= 0; index -= 1, most -= apart)
    stands[index] = Math.min(stands[index] ?? most, most);
  return shown.map(({ moment, number }, index) => ({
    moment,
    number,
    exact: exact[index] ?? 0,
    stands: Math.round((stands[index] ?? 0) * 100) / 100,
  }));
}
