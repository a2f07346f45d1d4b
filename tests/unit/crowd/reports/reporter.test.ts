import { expect, test } from "vitest";
import { partsOf, pseudonym } from "@/lib/crowd/reports/reporter";

const same = (part: "reporter" | "network", one: string, other: string) =>
  partsOf(one)[part] === partsOf(other)[part];

test.each([
  ["192.0.2.1", "192.0.2.1", true, true],
  ["192.0.2.1", "192.0.2.2", false, true],
  ["192.0.2.1", "192.0.3.1", false, false],
  ["192.0.2.1", "::ffff:192.0.2.1", true, true],
  ["2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true, true],
  ["2001:db8:1:2::1", "2001:db8:1:3::1", false, true],
  ["2001:db8:1:2::1", "2001:db8:2:2::1", false, false],
  // The same first bytes, but IPv4 and IPv6.
  ["192.0.2.1", "c000:0201::", false, false],
])("%s and %s: one reporter %s, one network %s", (one, other, reporter, network) => {
  expect(same("reporter", one, other)).toBe(reporter);
  expect(same("network", one, other)).toBe(network);
});

test("a pseudonym is 16 bytes that depend on the secret, and differ for a reporter and a network", () => {
  const [secret, other] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
  const name = pseudonym(secret, "reporter", "4:c0000201");
  expect(name).toMatch(/^[0-9a-f]{32}$/);
  expect(pseudonym(secret, "reporter", "4:c0000201")).toBe(name);
  expect(pseudonym(other, "reporter", "4:c0000201")).not.toBe(name);
  expect(pseudonym(secret, "network", "4:c0000201")).not.toBe(name);
});
