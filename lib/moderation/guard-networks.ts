import { log } from "@/lib/process/log";
import { scopeOfNetwork } from "@/lib/reports/intake-rule";
import { intakeRules } from "@/lib/reports/intake-rules";
import { networkLimit } from "@/lib/reports/limits";
import { takeOverLimit } from "@/lib/reports/over-limit";
import { readScopesLetGo } from "@/lib/reports/store-intake-rules";
import { demandProof } from "./demand-proof";
import { burstMinutes, networkBursts } from "./network-burst";
import { readNetworkPeople } from "./store-network-people";

/** How often each process looks at what it refused. */
export const lookSeconds = 15;
/**
 * A network floods when it goes on sending as fast as its limit allows, although it is refused. Many networks that stay
 * within their limits are never a flood: that is what the largest outage looks like.
 */
const minRefused = (lookSeconds * networkLimit.most) / networkLimit.windowSeconds;
/** For how long a network must prove work. If it floods again afterwards, it must again. */
const proofMinutes = 60;
const minuteMs = 60_000;

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
  const floods = takeOverLimit().filter(({ refused }) => refused >= minRefused);
  const demands = floods.map(({ network, refused }) => ({
    network,
    why: `Automatic: one network over its limit, and ${refused} more reports from it in ${lookSeconds} seconds.`,
  }));
  if (demands.length > 0)
    log().warn({ networks: demands.length }, "networks flood intake: they must prove work");
  await demandOf(demands, now);
}

/** Not of a network that must already, nor of one that a moderator let go, until the demand would have ended by itself. */
async function demandOf(demands: readonly Demand[], now: Date): Promise<void> {
  if (demands.length === 0) return;
  const rules = await intakeRules(now);
  const settled = new Set([...rules.map(({ scope }) => scope), ...(await readScopesLetGo(now))]);
  for (const { network, why } of demands) {
    if (settled.has(scopeOfNetwork(network))) continue;
    await demandProof({ network, minutes: proofMinutes, why, actorId: null }, now);
  }
}
