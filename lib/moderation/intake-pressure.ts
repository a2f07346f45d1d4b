import type { IntakeTally } from "@/lib/reports/intake-tally";

/** What intake did within a minute, in this process. */
export interface Pressure {
  /** Reports that came, whatever became of them. */
  attempts: number;
  /** Those that were turned away and did not come back with a proof. */
  refused: number;
}

/** Reports in a minute below which no flood is worth anybody's second: as many as one network may send in ten. */
const leastAttempts = 600;
/** How many times the busiest hour of four weeks. Chosen: the largest outages draw hundreds of times the usual. */
const timesBusiest = 10;
/**
 * Share that is turned away. A person sends one report, or a few, and is turned away by nobody; whoever floods comes up
 * against the limits again and again.
 */
const refusedShare = 0.3;

/** What happened between two looks at the tally. */
export function pressureBetween(before: IntakeTally, after: IntakeTally): Pressure {
  const more = (name: keyof IntakeTally) => after[name] - before[name];
  // Whoever comes back with a proof was turned away once, as everyone is while it is demanded.
  const unproved = Math.max(0, more("unproved") - more("proved"));
  const refused = more("limited") + unproved;
  return { attempts: more("admitted") + refused, refused };
}

/**
 * Whether a minute is a flood, beside the people whom the busiest hour of four weeks had: far more than ever comes, and
 * much of it turned away. A real outage may be the first, but not the second.
 */
export const isFlood = ({ attempts, refused }: Pressure, busiestHourPeople: number): boolean =>
  mayBeFlood({ attempts, refused }) && attempts >= (timesBusiest * busiestHourPeople) / 60;

/** Whether it is worth asking what the busiest hour was. */
export const mayBeFlood = ({ attempts, refused }: Pressure): boolean =>
  attempts >= leastAttempts && refused >= refusedShare * attempts;
