import { randomBytes } from "node:crypto";
import { KeyCounter, type Limit, type Use } from "@/lib/platform/http/key-counter";
import type { Quota } from "@/lib/platform/http/rate-limit-headers";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { partsOf, pseudonym, pseudonymize } from "./reporter";

/**
 * A person fails in a few cells and corrects the symptom; a script retries every 20 seconds; an office behind
 * one address has 30 people. Beyond that a reporter tells nothing new: each counts once in 30 minutes anyway.
 */
export const reporterLimit: Limit = {
  name: "reporter",
  most: 30,
  windowSeconds: 600,
  mostKeys: 200_000,
};

/** A report a second from one /24 or /48: a provider's shared addresses in an outage, not one machine's flood. */
export const networkLimit: Limit = { name: "network", most: 600, windowSeconds: 600, mostKeys: 100_000 };

/** Whether a report may go on. `closed`: the limits cannot be kept, so nothing may pass. */
export type Admission =
  | { kind: "admitted"; quotas: Quota[] }
  | { kind: "limited"; by: "reporter" | "network"; quotas: Quota[]; retryAfterSeconds: number }
  | { kind: "closed" };

/**
 * Limits reports by reporter and by network, in this process's memory: behind a balancer with several instances
 * a reporter has as many times the quota. Keys are hashes under a secret that dies with the process.
 */
export class ReportLimits {
  readonly #secret = randomBytes(32);
  readonly #reporters: KeyCounter;
  readonly #networks: KeyCounter;

  constructor(reporter: Limit = reporterLimit, network: Limit = networkLimit) {
    this.#reporters = new KeyCounter(reporter);
    this.#networks = new KeyCounter(network);
  }

  /** How many keys are kept. */
  get keys(): number {
    return this.#reporters.keys + this.#networks.keys;
  }

  /**
   * Counts one report of an address. A reporter over the limit does not use up the network's, and a network over
   * it adds no more reporters.
   */
  async admit(address: string): Promise<Admission> {
    const parts = partsOf(address);
    const network = pseudonym(this.#secret, "network", parts.network);
    const shared = await this.#networks.look(network);
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
  const { network, reporter } = await pseudonymize(address, now);
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
