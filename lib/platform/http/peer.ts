import ipaddr from "ipaddr.js";
import { peerHeader } from "./peer-header";

/** Stands for a peer that nobody can name: all of them share one reporter and one limit. */
export const unknownAddress = "0.0.0.0";

/**
 * The address of whom a request comes from, in its normal form (an IPv4 address inside IPv6 is unwrapped).
 * With `trustedProxies` = n it is the nth from the right of `X-Forwarded-For`, where the nearest proxies wrote;
 * with 0, or when the list is shorter or says no address there, it is the socket's other end.
 */
export function peerAddress(headers: Headers, trustedProxies: number): string {
  const peer = normalAddress(headers.get(peerHeader) ?? "") ?? unknownAddress;
  if (trustedProxies < 1) return peer;
  const forwarded = headers.get("x-forwarded-for")?.split(",").at(-trustedProxies);
  return normalAddress(forwarded ?? "") ?? peer;
}

/** The address that a text is, with or without a port; null for anything else, such as `127.1` or a name. */
export function normalAddress(text: string): string | null {
  const bare = withoutPort(text.trim());
  if (ipaddr.IPv4.isValidFourPartDecimal(bare)) return ipaddr.IPv4.parse(bare).toString();
  if (!bare.includes(":") || !ipaddr.IPv6.isValid(bare)) return null;
  const address = ipaddr.IPv6.parse(bare.replace(/%.*$/, ""));
  return address.isIPv4MappedAddress() ? address.toIPv4Address().toString() : address.toString();
}

function withoutPort(text: string): string {
  const match = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(text) ?? /^(\d+\.\d+\.\d+\.\d+):\d{1,5}$/.exec(text);
  return match?.[1] ?? text;
}
