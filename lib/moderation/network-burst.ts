import { logUpperTail } from "@/lib/outages/detection/negative-binomial";

/** The time over which a network's reporters are compared with everybody else's. */
export const burstMinutes = 10;
/** Fewer reporters of one network are left alone: faking an outage takes at least so many (lib/outages/detection/quorum). */
const minReporters = 20;
/**
 * The most of all people who share one network. Assumed, as nobody publishes it: a twentieth of that is what the simulation
 * has (lib/demo/simulation/reporters), and people gather behind carriers more than it says.
 */
const largestShare = 0.02;
/** How unequal days are: the standard deviation is 45% of a large mean. Assumed; a wrong guess costs people a second. */
const size = 5;
/** A burst is a chance below one in a million: e to the power of minus this many nats. */
export const minNats = 14;

/** How many reporters a network has, by its pseudonym, in `burstMinutes`. */
export interface NetworkPeople {
  network: string;
  people: number;
}

/** A network with far more reporters than all others let expect, and by how much, in nats. */
export interface NetworkBurst extends NetworkPeople {
  nats: number;
  /** Reporters of all networks that are no burst. */
  others: number;
}

/**
 * The networks that send far more reporters than they can have of those who report now, the largest first. In a real
 * outage all networks rise together, and no share changes; in a flood the few that it comes through do. From the smallest
 * up: one that is a burst is none of the others for those that are larger, so that several cannot hide each other.
 */
export function networkBursts(networks: readonly NetworkPeople[]): NetworkBurst[] {
  let others = 0;
  const bursts: NetworkBurst[] = [];
  for (const one of networks.toSorted((a, b) => a.people - b.people)) {
    const mean = largestShare * (others + one.people);
    const nats = one.people < minReporters ? 0 : -logUpperTail(one.people, mean, size);
    if (nats >= minNats) bursts.push({ ...one, nats, others });
    else others += one.people;
  }
  return bursts.toReversed();
}
