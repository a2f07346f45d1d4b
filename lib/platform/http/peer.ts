import ipaddr from "ipaddr.js";

/**
 * The request header with the network address of the client, as our server sees it. The server sets it on every request,
 * so a client cannot forge it.
 */
export const peerHeader = "x-njy-peer";

/** The address of a client that we cannot identify. All of them share one reporter and one limit. */
export const unknownAddress = "0.0.0.0";

/**
 * The network address that a request comes from, in its normal form (an IPv4 address inside IPv6 is unwrapped, also that of NAT64). With
 * `trustedProxies` = n, it is the nth address from the right of `X-Forwarded-For`, where the nearest proxies write. With 0,
 * or if the list has no valid address there, it is the other end of the socket.
 */
export function peerAddress(headers: Headers, trustedProxies: number): string {
  const peer = normalAddress(headers.get(peerHeader) ?? "") ?? unknownAddress;
  if (trustedProxies < 1) return peer;
  const forwarded = forwardedList(headers.get("x-forwarded-for") ?? "").at(-trustedProxies);
  return normalAddress(forwarded ?? "") ?? peer;
}

/** The entries of `X-Forwarded-For`. Entries may be quoted, and empty ones do not count (RFC 9110 §5.6.1.2). */
const forwardedList = (list: string): string[] =>
  list
    .split(",")
    .map((entry) => entry.trim().replace(/^"(.*)"$/, "$1"))
    .filter((entry) => entry !== "");

/** The address in a text, with or without a port. Null for anything else, such as `127.1` or a host name. */
export function normalAddress(text: string): string | null {
  const bare = withoutPort(text.trim());
  if (ipaddr.IPv4.isValidFourPartDecimal(bare)) return ipaddr.IPv4.parse(bare).toString();
  if (!bare.includes(":") || !ipaddr.IPv6.isValid(bare)) return null;
  const address = ipaddr.IPv6.parse(bare.replace(/%.*$/, ""));
  if (address.isIPv4MappedAddress()) return address.toIPv4Address().toString();
  // Behind NAT64 (RFC 6052), the last four bytes are the IPv4 address of the client.
  if (address.range() === "rfc6052") return new ipaddr.IPv4(address.toByteArray().slice(12)).toString();
  return address.toString();
}

function withoutPort(text: string): string {
  const match = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(text) ?? /^(\d+\.\d+\.\d+\.\d+):\d{1,5}$/.exec(text);
  return match?.[1] ?? text;
}
