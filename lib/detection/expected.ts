/** People of one zone in whole hours: hour start (ms since 1970) → people. Hours without reports may be absent. */
export type HourHistory = ReadonlyMap<number, number>;

const hourMs = 3_600_000;
const weekMs = 168 * hourMs;
/** How many earlier weeks say what is usual. */
export const weeksOfHistory = 4;
/** The prior weighs as much as this many weeks. */
const priorWeeks = 0.5;

/**
 * Expected people in [from, to): the mean of the same hour of the week over the last four weeks, with a prior
 * of `priorPerHour`; weeks before `since` (the site's first count) say nothing. Times are ms.
 */
export function expectedPeople(
  history: HourHistory,
  from: number,
  to: number,
  since: number,
  priorPerHour: number,
): number {
  let people = 0;
  for (let hour = Math.floor(from / hourMs) * hourMs; hour < to; hour += hourMs) {
    const overlap = (Math.min(to, hour + hourMs) - Math.max(from, hour)) / hourMs;
    people += overlap * expectedPerHour(history, hour, since, priorPerHour);
  }
  return people;
}

function expectedPerHour(history: HourHistory, hour: number, since: number, priorPerHour: number): number {
  let weight = priorWeeks;
  let sum = priorWeeks * priorPerHour;
  for (let week = 1; week <= weeksOfHistory; week++) {
    const then = hour - week * weekMs;
    if (then < since) break;
    weight += 1;
    sum += history.get(then) ?? 0;
  }
  return sum / weight;
}
