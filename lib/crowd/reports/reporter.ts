import { createHmac } from "node:crypto";
import ipaddr from "ipaddr.js";
import { dayMs, minuteMs } from "@/lib/platform/time/units";
import type { Reporter } from "./report";
import { dayOf, dropOldSalts, saltOf, saltOutlivesDayMinutes } from "./salt";

/** How long a reporter counts once per zone, and so how long yesterday's pseudonym matters. */
const countsOnceMs = 30 * minuteMs;
const pseudonymBytes = 16;

/** What of an address tells reporters and networks apart: IPv4 whole and /24, IPv6 its /64 and its /48. */
export function partsOf(address: string): { reporter: string; network: string } {
  const bytes = ipaddr.process(address).toByteArray();
  const [reporter, network] = bytes.length === 4 ? [4, 3] : [8, 6];
  const first = (count: number) => `${bytes.length}:${Buffer.from(bytes.slice(0, count)).toString("hex")}`;
  return { reporter: first(reporter), network: first(network) };
}

/**
 * The pseudonyms of an address at a time: keyed hashes under the salt of the UTC day, so that nobody can be
 * followed past midnight. In the day's first half hour also the one of the day before, so that nobody counts
 * twice for reporting on both sides of midnight.
 * @throws when the address is none, or a salt cannot be had.
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
 * The pseudonyms under which the network of an address may be known at a time: today's, and soon after midnight
 * yesterday's, as long as that day's salt is kept.
 * @throws when the address is none, or a salt cannot be had.
 */
export async function networksOf(address: string, now: Date): Promise<string[]> {
  const { network } = partsOf(address);
  const today = dayOf(now);
  const isEarly = now.getTime() < today + saltOutlivesDayMinutes * minuteMs;
  const salts = await Promise.all((isEarly ? [today, today - dayMs] : [today]).map(saltOf));
  return salts.map((salt) => pseudonym(salt, "network", network));
}

/** A keyed hash in hexadecimal; `what` keeps a reporter and a network of equal bytes apart. */
export const pseudonym = (secret: Uint8Array, what: "reporter" | "network", part: string): string =>
  createHmac("sha256", secret).update(`${what} ${part}`).digest().subarray(0, pseudonymBytes).toString("hex");
