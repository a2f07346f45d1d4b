import { lookup, Resolver } from "node:dns/promises";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { settings } from "@/lib/platform/settings/settings";

/** All addresses of a host name. @throws if it has none, or if no name server answers. */
export type Resolve = (host: string) => Promise<{ address: string; family: number }[]>;

/** Where we may post to. */
export interface EgressPolicy {
  /** True also allows this machine, private networks and plain http: for tests and private use. */
  allowPrivate: boolean;
  resolve: Resolve;
  /** How long we wait for an answer. The default is the time that the documentation promises. */
  answerWithinMs?: number;
}

/** The policy of this site: public addresses only, unless ALERTS_ALLOW_PRIVATE is set. */
export function egressPolicy(): EgressPolicy {
  const allowPrivate = settings().alertsAllowPrivate;
  return { allowPrivate, resolve: allowPrivate ? systemResolve : nameServerResolve() };
}

/** Why we don't post to a URL, as a sentence for the person who entered it. */
export const refusals = {
  incomplete: "Enter a full URL starting with https://.",
  insecure: "Enter a URL that starts with https://.",
  password: "Remove the user name and password from the URL.",
  private: "This URL points to a private network. Enter a publicly reachable URL.",
  nowhere: "We couldn’t find this host. Check for typos, or try again in a minute.",
} as const;

export type Refusal = keyof typeof refusals;

/** A URL that we may post to, with the addresses that we checked. We connect to these and no others. */
export type CheckedUrl =
  | { url: URL; addresses: { address: string; family: number }[]; refused: null }
  | { url: null; refused: Refusal };

/** Names that always belong to a private network (RFC 6761, 6762, 8375 and common use). */
const privateName = /(^|\.)(localhost|local|internal|intranet|private|corp|home|lan|home\.arpa)\.?$/i;
const maxUrlLength = 2048;

const refuse = (refused: Refusal): CheckedUrl => ({ url: null, refused });

/**
 * Checks that we may post to a URL: https, and every address of its host is public. The URL parser already normalizes
 * spellings such as `0x7f.1` or `2130706433`. We never follow redirects, so there is no second URL to check.
 */
export async function checkUrl(text: string, { allowPrivate, resolve }: EgressPolicy): Promise<CheckedUrl> {
  if (text.length > maxUrlLength || !URL.canParse(text)) return refuse("incomplete");
  const url = new URL(text);
  if (url.protocol !== "https:" && !(allowPrivate && url.protocol === "http:")) return refuse("insecure");
  if (url.username !== "" || url.password !== "") return refuse("password");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const family = isIP(host);
  if (!allowPrivate && family === 0 && (!host.includes(".") || privateName.test(host)))
    return refuse("private");
  const addresses = family > 0 ? [{ address: host, family }] : await resolve(host).catch(() => []);
  if (addresses.length === 0) return refuse("nowhere");
  if (!allowPrivate && !addresses.every(({ address }) => isPublicAddress(address))) return refuse("private");
  return { url, addresses, refused: null };
}

/**
 * Private addresses in public ranges: the wire server of one cloud, which only its own machines can reach. The metadata
 * services of other clouds are link-local, unique-local or in the carrier range, which are not public anyway.
 */
const privateExceptions = ["168.63.129.16"];

/** All public IPv6 addresses (RFC 4291). The rest is mapped, translated, local or unassigned. */
const publicIpv6 = ipaddr.IPv6.parseCIDR("2000::/3");

/** Whether an address is public, rather than one of a machine, a private network or a translation to such. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (privateExceptions.includes(address.toString()) || address.range() !== "unicast") return false;
  return address instanceof ipaddr.IPv4 || address.match(publicIpv6);
}

/** Resolves names as the system does, including its hosts file. Only for private use. */
const systemResolve: Resolve = (host) => lookup(host, { all: true, verbatim: true });

const resolverOptions = { timeout: 2_000, tries: 2 };

/**
 * Resolves names with name servers (the system's, unless others are given). While a name server is silent, the system's
 * own resolver blocks one of the few threads that files and cryptography need too, so we never use it for URLs of users.
 */
export const nameServerResolve =
  (servers?: readonly string[]): Resolve =>
  async (host) => {
    const resolver = new Resolver(resolverOptions);
    if (servers) resolver.setServers(servers);
    const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
    if (four.status === "rejected" && six.status === "rejected") throw four.reason;
    return [
      ...(four.status === "fulfilled" ? four.value.map((address) => ({ address, family: 4 })) : []),
      ...(six.status === "fulfilled" ? six.value.map((address) => ({ address, family: 6 })) : []),
    ];
  };
