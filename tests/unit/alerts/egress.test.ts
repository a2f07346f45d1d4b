import { describe, expect, it } from "vitest";
import { checkUrl, isPublicAddress, type Resolve } from "@/lib/alerts/channels/egress";

const unknown: Resolve = () => Promise.reject(new Error("No such host."));
const resolvesTo =
  (...addresses: string[]): Resolve =>
  () =>
    Promise.resolve(addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })));
const policy = (resolve: Resolve, allowPrivate = false) => ({ resolve, allowPrivate });

const privateAddresses = [
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

describe("private addresses", () => {
  it.each(privateAddresses)("%s", async (address) => {
    expect(isPublicAddress(address)).toBe(false);
    const host = address.includes(":") ? `[${address}]` : address;
    expect((await checkUrl(`https://${host}/hook`, policy(unknown))).refused).not.toBeNull();
    expect((await checkUrl("https://hook.example/", policy(resolvesTo(address)))).refused).not.toBeNull();
    // One private address is enough, because we could connect to any of them.
    expect(
      (await checkUrl("https://hook.example/", policy(resolvesTo("93.184.215.14", address)))).refused,
    ).not.toBeNull();
  });

  it.each(["93.184.215.14", "1.1.1.1", "2606:4700:4700::1111", "2a00:1450:4001:81b::200e"])(
    "%s is public",
    async (address) => {
      expect(isPublicAddress(address)).toBe(true);
      expect(await checkUrl("https://hook.example/x", policy(resolvesTo(address)))).toMatchObject({
        refused: null,
        addresses: [{ address }],
      });
    },
  );
});

const privateHosts = [
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

describe("URLs that we do not post to", () => {
  it.each([
    ...privateHosts.map((host) => `https://${host}/`),
    "http://hook.example/",
    "ftp://hook.example/",
    "file:///etc/passwd",
    "https://me:secret@hook.example/",
    "hook.example",
    "",
    `https://hook.example/${"x".repeat(3000)}`,
  ])("%s", async (url) => {
    expect((await checkUrl(url, policy(resolvesTo("93.184.215.14")))).refused).not.toBeNull();
  });

  it("include hosts that do not resolve", async () => {
    expect((await checkUrl("https://hook.example/", policy(unknown))).refused).toMatch(/nowhere/);
    expect((await checkUrl("https://hook.example/", policy(resolvesTo()))).refused).toMatch(/nowhere/);
  });

  it("can be private if the setting allows it, but nothing else", async () => {
    const free = policy(resolvesTo("127.0.0.1"), true);
    expect((await checkUrl("http://localhost:8080/", free)).refused).toBeNull();
    expect((await checkUrl("http://[::1]:8080/", free)).refused).toBeNull();
    expect((await checkUrl("file:///etc/passwd", free)).refused).not.toBeNull();
    expect((await checkUrl("http://me:secret@localhost/", free)).refused).not.toBeNull();
  });
});
