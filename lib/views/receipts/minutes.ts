import { covered, type Span } from "@/lib/comparison/uptime";
import { minuteMs } from "@/lib/platform/time/units";

/**
 * The minutes (since 1970, `to` exclusive) whose first instant lies in a span of ms: so spans that follow each other
 * never count a minute twice, and on the whole none is counted too long.
 */
export const minutesOf = ({ from, to }: Span): Span => ({
  from: Math.ceil(from / minuteMs),
  to: Math.ceil(to / minuteMs),
});

/** The start of a minute as ISO 8601. */
export const timeOf = (minute: number): string => new Date(minute * minuteMs).toISOString();

/** How many minutes of a window are in sets of minutes; each minute once. */
export interface Counter {
  /** In at least one of the sets. */
  inAny(...sets: (readonly Span[])[]): number;
  /** In the first set, and in none of the others. */
  inOnly(set: readonly Span[], ...others: (readonly Span[])[]): number;
}

/** Counts minutes within a window. */
export function counterOf(window: Span): Counter {
  const inAny = (...sets: (readonly Span[])[]) => covered(sets.flat(), window);
  return { inAny, inOnly: (set, ...others) => inAny(set, ...others) - inAny(...others) };
}
