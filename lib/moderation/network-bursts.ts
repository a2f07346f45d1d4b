import { logUpperTail } from "@/lib/outages/detection/negative-binomial";

/** The window in which we compare a network's reporters with all others, in minutes. */
export const burstMinutes = 10;
/** We ignore networks with fewer reporters: faking an outage takes at least this many (lib/outages/detection/quorum). */
const minReporters = 20;
/**
 * The largest share of all people on one network. This is an assumption: nobody publishes the figure. The simulation has a
 * twentieth of it (lib/demo/simulation/report), and carriers gather more people than it says.
 */
const maxShare = 0.02;
/**
 * The dispersion between days: the standard deviation is 45% of a large mean. This is an assumption; if it is wrong, people
 * lose a second.
 */
const dispersion = 5;
/** A burst has a chance below one in a million: e to the power of minus this many nats. */
export const minNats = 14;

/** How many reporters a network has, by its pseudonym, in `burstMinutes`. */
export interface NetworkPeople {
  network: string;
  people: number;
}

/** A network with far more reporters than we expect from all others, and by how much, in nats. */
export interface NetworkBurst extends NetworkPeople {
  nats: number;
  /** Reporters on all networks without a burst. */
  others: number;
}

/**
 * The networks that send far more reporters than their share, largest first. In a real outage all networks rise together,
 * so shares stay the same. In a flood the shares of a few networks rise. We check the smallest first and leave each burst
 * out of the others, so that several large bursts can't hide each other.
 */
export function networkBursts(networks: readonly NetworkPeople[]): NetworkBurst[] {
  let others = 0;
  const bursts: NetworkBurst[] = [];
  for (const network of networks.toSorted((a, b) => a.people - b.people)) {
    const mean = maxShare * (others + network.people);
    const nats = network.people < minReporters ? 0 : -logUpperTail(network.people, mean, dispersion);
    if (nats >= minNats) bursts.push({ ...network, nats, others });
    else others += network.people;
  }
  return bursts.toReversed();
}
