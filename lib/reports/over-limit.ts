import { onePerProcess } from "@/lib/process/one-per-process";
import { networksOf } from "./reporter";

/** Networks that are counted at once; more of them are not a few that flood. */
const maxNetworks = 10_000;

/** Reports refused since they were last taken, by the network's pseudonym of today. */
const refused = () => onePerProcess("networks over their limit", () => new Map<string, number>());

/**
 * Counts a report that was refused because its network is over its limit.
 * @throws when the address is none, or the day's salt cannot be had.
 */
export async function countOverLimit(address: string, now: Date): Promise<void> {
  const [network = ""] = await networksOf(address, now);
  const counts = refused();
  const count = counts.get(network);
  if (count !== undefined || counts.size < maxNetworks) counts.set(network, (count ?? 0) + 1);
}

/** What this process refused by network since this was last asked, and begins to count afresh. */
export function takeOverLimit(): { network: string; refused: number }[] {
  const taken = [...refused()].map(([network, count]) => ({ network, refused: count }));
  refused().clear();
  return taken;
}
