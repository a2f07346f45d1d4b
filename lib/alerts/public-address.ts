import ipaddr from "ipaddr.js";

/**
 * Addresses within public ranges that still lead inside: the wire server of one cloud, which answers its machines alone.
 * The metadata services of others are link-local, unique-local or in the carriers' range, which are not public anyway.
 */
const insiders = ["168.63.129.16"];

/** All public IPv6 addresses begin so (RFC 4291); the rest is mapped, translated, local or not given out. */
const publicSix = ipaddr.IPv6.parseCIDR("2000::/3");

/** Whether an address may be posted to: a public one, not one of a machine, a network or a translation to such. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (insiders.includes(address.toString()) || address.range() !== "unicast") return false;
  return address instanceof ipaddr.IPv4 || address.match(publicSix);
}
