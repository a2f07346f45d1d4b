import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { identify } from "./reporter";

/** Networks, and senders of each, that are kept at most, to bound memory. */
const maxNetworks = 1_000;
const maxSenders = 100;

/** Who was refused because of a network over its limit, by the pseudonyms of the day: network, then reporters. */
const refused = () => onePerProcess("networks over their limit", () => new Map<string, Set<string>>());

/**
 * Remembers a report that was refused because its network is over its limit. A sender counts once, however often it
 * is refused.
 * @throws when the address is none, or the day's salt cannot be had.
 */
export async function noteOverLimit(address: string, now: Date): Promise<void> {
  const { network, reporter } = await identify(address, now);
  const networks = refused();
  const senders = networks.get(network) ?? new Set();
  if (!networks.has(network) && networks.size >= maxNetworks) return;
  if (senders.size < maxSenders) senders.add(reporter);
  networks.set(network, senders);
}

/** How many senders of each network this process refused since this was last asked; resets the counts. */
export function takeOverLimit(): { network: string; senders: number }[] {
  const taken = [...refused()].map(([network, { size }]) => ({ network, senders: size }));
  refused().clear();
  return taken;
}
