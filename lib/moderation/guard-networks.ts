import { scopeOfNetwork } from "@/lib/crowd/reports/intake-rule";
import { intakeRules } from "@/lib/crowd/reports/intake-rules";
import { takeOverLimit } from "@/lib/crowd/reports/limits";
import { readScopesLetGo } from "@/lib/crowd/reports/store-intake-rules";
import { log } from "@/lib/platform/process/log";
import { minuteMs } from "@/lib/platform/time/units";
import { demandProof } from "./demand-proof";
import { burstMinutes, networkBursts } from "./network-burst";
import { readNetworkPeople } from "./store-network-people";

/** How often each process looks at what it refused. */
export const lookSeconds = 15;
/**
 * A network floods when it is over its limit and so many of its senders are refused between two looks. They are refused
 * in any case; with a proof, the honest ones among them get in. Many networks that stay within their limits are never a
 * flood: that is what the largest outage looks like.
 */
const minSenders = 15;
/** For how long a network must prove work. If it floods again afterwards, it must again. */
const proofMinutes = 60;

/** A network that must prove work, and why, for moderators to read. */
interface Demand {
  network: string;
  why: string;
}

/** Demands proof of networks that send far more new reporters than others. */
export async function guardBursts(now: Date): Promise<void> {
  const since = new Date(now.getTime() - burstMinutes * minuteMs);
  const bursts = networkBursts(await readNetworkPeople(since));
  const demands = bursts.map(({ network, people, others }) => ({
    network,
    why: `Automatic: ${people} reporters from one network in ${burstMinutes} minutes, ${others} from all others.`,
  }));
  await demandOf(demands, now);
}

/**
 * Demands proof of networks that flood this process over their limit, and of nobody else. An address that floods alone is
 * held by its own limit, so its neighbours pay nothing.
 */
export async function guardFloods(now: Date): Promise<void> {
  const floods = takeOverLimit().filter(({ senders }) => senders >= minSenders);
  const demands = floods.map(({ network, senders }) => ({
    network,
    why: `Automatic: one network is over its limit, and ${senders} or more of its senders were refused.`,
  }));
  if (demands.length > 0)
    log().warn({ networks: demands.length }, "networks flood intake: they must prove work");
  await demandOf(demands, now);
}

/** Leaves out networks that must prove work already, and those that a moderator let go, until that demand would have ended. */
async function demandOf(demands: readonly Demand[], now: Date): Promise<void> {
  if (demands.length === 0) return;
  const rules = await intakeRules(now);
  const settled = new Set([...rules.map(({ scope }) => scope), ...(await readScopesLetGo(now))]);
  for (const { network, why } of demands) {
    if (settled.has(scopeOfNetwork(network))) continue;
    await demandProof({ network, minutes: proofMinutes, why, actorId: null }, now);
  }
}
