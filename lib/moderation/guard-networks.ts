import { scopeOfNetwork } from "@/lib/crowd/reports/intake-rule";
import { intakeRules } from "@/lib/crowd/reports/intake-rules";
import { drainOverLimit } from "@/lib/crowd/reports/limits";
import { readScopesLetGo } from "@/lib/crowd/reports/store-intake-rules";
import { log } from "@/lib/platform/process/log";
import { minuteMs } from "@/lib/platform/time/units";
import { demandProof } from "./intake";
import { burstMinutes, networkBursts } from "./network-bursts";
import { readNetworkPeople } from "./store-reports";

/** How often each process checks the reports that it refused, in seconds. */
export const floodCheckSeconds = 15;
/**
 * A network floods if it is over its limit and we refused this many of its senders between two checks. We refuse them
 * anyway; a proof of work lets the honest senders in. Many networks within their limits are never a flood: the largest
 * outage looks like that.
 */
const minSenders = 15;
/** How long a network must prove work, in minutes. If it floods again afterwards, the rule starts again. */
const proofMinutes = 60;

/** A network that must prove work, and the reason for moderators to read. */
interface Demand {
  network: string;
  why: string;
}

/** Requires proof of work from networks that send far more new reporters than others. */
export async function guardBursts(now: Date): Promise<void> {
  const since = new Date(now.getTime() - burstMinutes * minuteMs);
  const bursts = networkBursts(await readNetworkPeople(since));
  const demands = bursts.map(({ network, people, others }) => ({
    network,
    why: `Automatic: ${people} reporters from one network in ${burstMinutes} minutes, ${others} from all other networks.`,
  }));
  await demandProofs(demands, now);
}

/**
 * Requires proof of work from networks that flood this process over their limit, and from nobody else. An address that
 * floods alone has its own limit, so its neighbors pay nothing.
 */
export async function guardFloods(now: Date): Promise<void> {
  const floods = drainOverLimit().filter(({ senders }) => senders >= minSenders);
  const demands = floods.map(({ network, senders }) => ({
    network,
    why: `Automatic: one network is over its limit. We refused at least ${senders} of its senders.`,
  }));
  if (demands.length > 0)
    log().warn(
      { networks: demands.length },
      "Networks are flooding us with reports and must now send a proof of work",
    );
  await demandProofs(demands, now);
}

/** Skips networks that must prove work already, and those that a moderator released, until that rule would have ended. */
async function demandProofs(demands: readonly Demand[], now: Date): Promise<void> {
  if (demands.length === 0) return;
  const rules = await intakeRules(now);
  const settled = new Set([...rules.map(({ scope }) => scope), ...(await readScopesLetGo(now))]);
  for (const { network, why } of demands) {
    if (settled.has(scopeOfNetwork(network))) continue;
    await demandProof({ network, minutes: proofMinutes, why, actorId: null }, now);
  }
}
