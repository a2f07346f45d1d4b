import { createHmac } from "node:crypto";
import ipaddr from "ipaddr.js";
import { dayMs, minuteMs } from "@/lib/platform/time/units";
import type { Reporter } from "./report";
import { dayOf, dropOldSalts, saltOf, saltOutlivesDayMinutes } from "./salt";

/** A reporter counts once per zone in this time. So yesterday's pseudonym matters this long after midnight. */
const countsOnceMs = 30 * minuteMs;
const pseudonymBytes = 16;

/** The parts of an address that identify the reporter and the network: IPv4 whole and /24, IPv6 /64 and /48. */
export function partsOf(address: string): { reporter: string; network: string } {
  const bytes = ipaddr.process(address).toByteArray();
  const [reporter, network] = bytes.length === 4 ? [4, 3] : [8, 6];
  const first = (count: number) => `${bytes.length}:${Buffer.from(bytes.slice(0, count)).toString("hex")}`;
  return { reporter: first(reporter), network: first(network) };
}

/**
 * The pseudonyms of an address at a time: keyed hashes under the salt of the UTC day, so that nobody can be tracked across
 * midnight. In the day's first half hour, it includes the pseudonym of the day before, so that nobody who reports before
 * and after midnight counts twice.
 * @throws if the address is invalid, or a salt is not available.
 */
export async function pseudonymize(address: string, now: Date): Promise<Reporter> {
  dropOldSalts(now);
  const parts = partsOf(address);
  const today = dayOf(now);
  const salt = await saltOf(today);
  const early = now.getTime() < today + countsOnceMs;
  return {
    reporter: pseudonym(salt, "reporter", parts.reporter),
    before: early ? pseudonym(await saltOf(today - dayMs), "reporter", parts.reporter) : null,
    network: pseudonym(salt, "network", parts.network),
  };
}

/**
 * The pseudonyms that the network of an address may have at a time: today's, and soon after midnight also yesterday's, as
 * long as we have that day's salt.
 * @throws if the address is invalid, or a salt is not available.
 */
export async function networksOf(address: string, now: Date): Promise<string[]> {
  const { network } = partsOf(address);
  const today = dayOf(now);
  const isEarly = now.getTime() < today + saltOutlivesDayMinutes * minuteMs;
  const salts = await Promise.all((isEarly ? [today, today - dayMs] : [today]).map(saltOf));
  return salts.map((salt) => pseudonym(salt, "network", network));
}

/** A keyed hash in hexadecimal. `what` makes a reporter and a network with the same bytes different. */
export const pseudonym = (secret: Uint8Array, what: "reporter" | "network", part: string): string =>
  createHmac("sha256", secret).update(`${what} ${part}`).digest().subarray(0, pseudonymBytes).toString("hex");
