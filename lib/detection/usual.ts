import { zoneKey, zoneKinds, zoneOfCell } from "@/lib/catalog/zones";
import type { SteppedRow } from "@/lib/counts/count";
import { expectedPeople } from "./expected";
import { peopleOf } from "./sum";

/** What a new site expects in all, per hour, and the least that any zone expects. */
const priorPerHour = 2;
const leastPriorPerHour = 0.05;
/** The share of all reports that the prior gives a zone, by kind; assumed, from `detection.md`'s usage shares. */
const priorShare = { cell: 0.02, surface: 0.15, model: 0.15, family: 0.25, group: 0.5, all: 1 } as const;

/** Answers how many people a zone (by key) usually has between two times in ms. */
export type Usual = (zone: string, from: number, to: number) => number;

/**
 * What is usual, from whole-hour counts of the last weeks. `since` is the time in ms of the site's first
 * count (the weeks before it say nothing), null when there is none yet.
 */
export function usualFrom(hours: readonly SteppedRow[], since: number | null): Usual {
  const histories = new Map<string, Map<number, number>>();
  for (const row of hours) {
    for (const kind of zoneKinds) {
      const key = zoneKey(zoneOfCell(kind, row.surface, row.model));
      const history = histories.get(key) ?? new Map<number, number>();
      history.set(row.at, (history.get(row.at) ?? 0) + peopleOf(row, kind));
      histories.set(key, history);
    }
  }
  const none = new Map<number, number>();
  return (zone, from, to) =>
    expectedPeople(histories.get(zone) ?? none, from, to, since ?? Number.POSITIVE_INFINITY, priorOf(zone));
}

/** What is usual for one zone (by key), from people by whole hours (hour start in ms). */
export function usualFromHours(
  history: ReadonlyMap<number, number>,
  zone: string,
  since: number | null,
): Usual {
  const prior = priorOf(zone);
  return (_, from, to) => expectedPeople(history, from, to, since ?? Number.POSITIVE_INFINITY, prior);
}

function priorOf(zone: string): number {
  const kind =
    zoneKinds.find((candidate) => zone === candidate || zone.startsWith(`${candidate}:`)) ?? "cell";
  return Math.max(leastPriorPerHour, priorPerHour * priorShare[kind]);
}
