import { describe, expect, it } from "vitest";
import { checkUrl } from "@/lib/alerts/check-url";
import { isPublicAddress } from "@/lib/alerts/public-address";
import type { Resolve } from "@/lib/alerts/resolve";

const nobody: Resolve = () => Promise.reject(new Error("no such host"));
const leadsTo =
  (...addresses: string[]): Resolve =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })));
const reach = (resolve: Resolve, allowPrivate = false) => ({ resolve, allowPrivate });

const inside = [
  "127.0.0.1",
  "127.255.0.3",
  "0.0.0.0",
  "0.1.2.3",
  "10.1.2.3",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "169.254.169.254",
  "100.64.0.1",
  "100.100.100.200",
  "168.63.129.16",
  "192.0.0.192",
  "198.18.0.1",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
  "::",
  "::1",
  "::ffff:127.0.0.1",
  "::ffff:a9fe:a9fe",
  "::127.0.0.1",
  "64:ff9b::7f00:1",
  "64:ff9b:1::a00:1",
  "2002:7f00:1::",
  "2001:0:1234::1",
  "fe80::1",
  "fec0::1",
  "fc00::1",
  "fd00:ec2::254",
  "ff02::1",
  "2001:db8::1",
  "100::1",
];

describe("addresses that nothing is posted to", () => {
  it.each(inside)("%s", async (address) => {
    expect(isPublicAddress(address)).toBe(false);
    const host = address.includes(":") ? `[${address}]` : address;
    expect((await checkUrl(`https://${host}/hook`, reach(nobody))).refused).not.toBeNull();
    expect((await checkUrl("https://hook.example/", reach(leadsTo(address)))).refused).not.toBeNull();
    // One address inside is enough: which of them is connected to is chance.
    expect(
      (await checkUrl("https://hook.example/", reach(leadsTo("93.184.215.14", address)))).refused,
    ).not.toBeNull();
  });

  it.each(["93.184.215.14", "1.1.1.1", "2606:4700:4700::1111", "2a00:1450:4001:81b::200e"])(
    "%s is public",
    async (address) => {
      expect(isPublicAddress(address)).toBe(true);
      expect(await checkUrl("https://hook.example/x", reach(leadsTo(address)))).toMatchObject({
        refused: null,
        addresses: [{ address }],
      });
    },
  );
});

const insideHosts = [
  "2130706433",
  "0x7f000001",
  "0x7f.1",
  "0177.0.0.1",
  "127.1",
  "127.0.0.1.",
  "①②⑦.⓪.⓪.①",
  "localhost",
  "LOCALHOST.",
  "a.localhost",
  "intranet",
  "db.internal",
  "printer.local",
  "nas.home.arpa",
];

describe("URLs that nothing is posted to", () => {
  it.each([
    ...insideHosts.map((host) => `https://${host}/`),
    "http://hook.example/",
    "ftp://hook.example/",
    "file:///etc/passwd",
    "https://me:secret@hook.example/",
    "hook.example",
    "",
    `https://hook.example/${"x".repeat(3000)}`,
  ])("%s", async (url) => {
    expect((await checkUrl(url, reach(leadsTo("93.184.215.14")))).refused).not.toBeNull();
  });

  it("says so when the name leads nowhere", async () => {
    expect((await checkUrl("https://hook.example/", reach(nobody))).refused).toMatch(/nowhere/);
    expect((await checkUrl("https://hook.example/", reach(leadsTo()))).refused).toMatch(/nowhere/);
  });

  it("lets addresses inside through where the setting says so, but nothing else", async () => {
    const free = reach(leadsTo("127.0.0.1"), true);
    expect((await checkUrl("http://localhost:8080/", free)).refused).toBeNull();
    expect((await checkUrl("http://[::1]:8080/", free)).refused).toBeNull();
    expect((await checkUrl("file:///etc/passwd", free)).refused).not.toBeNull();
    expect((await checkUrl("http://me:secret@localhost/", free)).refused).not.toBeNull();
  });
});
