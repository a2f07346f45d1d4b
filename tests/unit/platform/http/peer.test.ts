import fc from "fast-check";
import { expect, test } from "vitest";
import { normalAddress, peerAddress, peerHeader, unknownAddress } from "@/lib/platform/http/peer";

const headers = (peer: string, forwarded?: string) =>
  new Headers({ [peerHeader]: peer, ...(forwarded === undefined ? {} : { "x-forwarded-for": forwarded }) });

test.each([
  ["192.0.2.7", "192.0.2.7"],
  [" 192.0.2.7 ", "192.0.2.7"],
  ["192.0.2.7:4711", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["::ffff:c000:207", "192.0.2.7"],
  ["[2001:DB8::0001]:443", "2001:db8::1"],
  ["[2001:db8::1]", "2001:db8::1"],
  ["fe80::1%eth0", "fe80::1"],
  ["64:ff9b::c000:207", "192.0.2.7"],
  ["64:ff9b::192.0.2.7", "192.0.2.7"],
  ["64:ff9c::c000:207", "64:ff9c::c000:207"],
  ["127.1", null],
  ["3221225991", null],
  ["0x7f.0.0.1", null],
  ["192.0.2.999", null],
  ["192.0.2.7, 192.0.2.8", null],
  ["localhost", null],
  ["unknown", null],
  ["", null],
])("%j is the address %j", (text, address) => {
  expect(normalAddress(text)).toBe(address);
});

const list = "203.0.113.1, 203.0.113.2, 203.0.113.3";

test.each([
  { trusted: 0, forwarded: list, address: "192.0.2.7", why: "a client's header changes nothing" },
  { trusted: 1, forwarded: list, address: "203.0.113.3", why: "the nearest proxy wrote the last" },
  { trusted: 2, forwarded: list, address: "203.0.113.2", why: "the second proxy wrote the one before" },
  { trusted: 3, forwarded: list, address: "203.0.113.1", why: "the list just suffices" },
  { trusted: 4, forwarded: list, address: "192.0.2.7", why: "the list is shorter than the proxies" },
  { trusted: 1, forwarded: "203.0.113.1, rubbish", address: "192.0.2.7", why: "rubbish is no address" },
  { trusted: 1, forwarded: "", address: "192.0.2.7", why: "an empty list" },
  { trusted: 1, forwarded: '"203.0.113.7", ', address: "203.0.113.7", why: "quotes and an empty entry" },
  {
    trusted: 2,
    forwarded: "203.0.113.7,,203.0.113.8,",
    address: "203.0.113.7",
    why: "empty entries do not count",
  },
  { trusted: 1, forwarded: '"[2001:db8::1]:443"', address: "2001:db8::1", why: "IPv6 with a port, quoted" },
  { trusted: 1, forwarded: undefined, address: "192.0.2.7", why: "no list" },
  { trusted: 1, forwarded: "::ffff:203.0.113.9", address: "203.0.113.9", why: "IPv4 inside IPv6" },
])("with $trusted trusted proxies: $why", ({ trusted, forwarded, address }) => {
  expect(peerAddress(headers("192.0.2.7", forwarded), trusted)).toBe(address);
});

test("a client cannot forge its address to the left of what the proxies wrote", () => {
  const entry = fc.oneof(fc.ipV4(), fc.ipV6(), fc.stringMatching(/^[ -~]{0,12}$/));
  fc.assert(
    fc.property(fc.array(entry), fc.ipV4(), (forged, client) => {
      const forwarded = [...forged, client, "203.0.113.3"].join(", ");
      expect(peerAddress(headers("192.0.2.7", forwarded), 2)).toBe(client);
    }),
  );
});

test("a client without an address is the unknown address", () => {
  expect(peerAddress(new Headers(), 0)).toBe(unknownAddress);
  expect(peerAddress(headers("a pipe"), 1)).toBe(unknownAddress);
});
