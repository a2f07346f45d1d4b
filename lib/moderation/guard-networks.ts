import { scopeOfNetwork } from "@/lib/reports/intake-rule";
import { intakeRules } from "@/lib/reports/intake-rules";
import { readScopesLetGo } from "@/lib/reports/store-intake-rules";
import { demandProof } from "./demand-proof";
import { burstMinutes, type NetworkBurst, networkBursts } from "./network-burst";
import { readNetworkPeople } from "./store-pressure";

/** For how long a network must prove work after a burst; a new burst begins it anew. */
const proofMinutes = 60;
const minuteMs = 60_000;

/**
 * Demands proof of networks that send far more new reporters than others. Not of one of which a moderator ended such a
 * demand, until that would have ended by itself.
 */
export async function guardNetworks(now: Date): Promise<void> {
  const since = new Date(now.getTime() - burstMinutes * minuteMs);
  const bursts = networkBursts(await readNetworkPeople(since));
  if (bursts.length === 0) return;
  const rules = await intakeRules(now);
  const settled = new Set([...rules.map(({ scope }) => scope), ...(await readScopesLetGo(now))]);
  for (const burst of bursts) {
    const { network } = burst;
    if (settled.has(scopeOfNetwork(network))) continue;
    await demandProof({ network, minutes: proofMinutes, why: whyOf(burst), actorId: null }, now);
  }
}

const whyOf = ({ people, others }: NetworkBurst): string =>
  `Automatic: ${people} reporters from one network in ${burstMinutes} minutes, ${others} from all others.`;
