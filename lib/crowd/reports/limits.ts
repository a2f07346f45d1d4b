import { randomBytes } from "node:crypto";
import type { Quota } from "@/lib/platform/http/rate-limit";
import { KeyCounter, type Limit, type Use } from "@/lib/platform/http/rate-limit";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { partsOf, pseudonym, pseudonymize } from "./reporter";

/**
 * Enough for a person who reports several cells and corrects the symptom, a script that retries every 20 seconds, or an
 * office of 30 people behind one address. More reports add nothing, because a reporter counts once in 30 minutes.
 */
export const reporterLimit: Limit = {
  name: "reporter",
  max: 30,
  windowSeconds: 600,
  maxKeys: 200_000,
};

/** One report per second from one /24 or /48. Enough for a provider's shared addresses in an outage, but not for a flood. */
export const networkLimit: Limit = { name: "network", max: 600, windowSeconds: 600, maxKeys: 100_000 };

/** Whether a report is within the limits. `closed`: the counters are full, so we reject every report. */
export type Admission =
  | { kind: "admitted"; quotas: Quota[] }
  | { kind: "limited"; by: "reporter" | "network"; quotas: Quota[]; retryAfterSeconds: number }
  | { kind: "closed" };

/**
 * Limits reports by reporter and by network, in this process's memory. With several instances behind a load balancer, a
 * reporter has the quota of each. Keys are hashes under a secret that exists only in this process.
 */
export class ReportLimits {
  readonly #secret = randomBytes(32);
  readonly #reporters: KeyCounter;
  readonly #networks: KeyCounter;

  constructor(reporter: Limit = reporterLimit, network: Limit = networkLimit) {
    this.#reporters = new KeyCounter(reporter);
    this.#networks = new KeyCounter(network);
  }

  /** The number of counted reporters and networks. */
  get keys(): number {
    return this.#reporters.keys + this.#networks.keys;
  }

  /**
   * Counts one report of an address. A reporter over its limit does not count for the network, and a network over its
   * limit adds no reporters.
   */
  async admit(address: string): Promise<Admission> {
    const parts = partsOf(address);
    const network = pseudonym(this.#secret, "network", parts.network);
    const shared = await this.#networks.peek(network);
    if (shared?.over) return limited("network", shared);
    const own = await this.#reporters.count(pseudonym(this.#secret, "reporter", parts.reporter));
    if (!own) return { kind: "closed" };
    if (own.over) return limited("reporter", own);
    const counted = await this.#networks.count(network);
    if (!counted) return { kind: "closed" };
    return counted.over
      ? limited("network", counted)
      : { kind: "admitted", quotas: [own.quota, counted.quota] };
  }
}

const limited = (by: "reporter" | "network", { quota }: Use): Admission => ({
  kind: "limited",
  by,
  quotas: [quota],
  retryAfterSeconds: quota.resetSeconds,
});

/** The most networks, and senders per network, that we store in memory. */
const maxNetworks = 1_000;
const maxSenders = 100;

/** Senders that we rejected because their network is over its limit: pseudonyms of the day, reporters by network. */
const refused = () => onePerProcess("networks over their limit", () => new Map<string, Set<string>>());

/**
 * Records a report that we rejected because its network is over its limit. A sender counts once, however often we reject
 * it.
 * @throws if the address is invalid, or the day's salt is not available.
 */
export async function recordOverLimit(address: string, now: Date): Promise<void> {
  const { network, reporter } = await pseudonymize(address, now);
  const networks = refused();
  const senders = networks.get(network) ?? new Set();
  if (!networks.has(network) && networks.size >= maxNetworks) return;
  if (senders.size < maxSenders) senders.add(reporter);
  networks.set(network, senders);
}

/** Returns how many senders of each network this process rejected since the last call, and resets the counts. */
export function drainOverLimit(): { network: string; senders: number }[] {
  const counts = [...refused()].map(([network, { size }]) => ({ network, senders: size }));
  refused().clear();
  return counts;
}
