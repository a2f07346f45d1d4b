import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkUrl, nameServerResolve } from "@/lib/alerts/channels/egress";
import { type NameServer, startNameServer } from "./name-server";

const six = "2606:4700:4700:0000:0000:0000:0000:1111";
let server: NameServer;
beforeAll(async () => {
  server = await startNameServer({
    "four.test": ["93.184.215.14"],
    "both.test": ["93.184.215.14", six],
    "six.test": [six],
    "half.test": ["93.184.215.14", "fd00:0000:0000:0000:0000:0000:0000:0001"],
    "empty.test": [],
  });
});
afterAll(() => server.close());

const resolve = (host: string) => nameServerResolve([server.server])(host);

describe("the addresses of a host name", () => {
  it("are all its IPv4 and IPv6 addresses", async () => {
    expect(await resolve("four.test")).toEqual([{ address: "93.184.215.14", family: 4 }]);
    expect((await resolve("both.test")).map(({ family }) => family)).toEqual([4, 6]);
    expect(await resolve("six.test")).toEqual([{ address: "2606:4700:4700::1111", family: 6 }]);
    await expect(resolve("nobody.test")).rejects.toThrow("ENOTFOUND");
    await expect(resolve("empty.test")).rejects.toThrow("ENODATA");
  });

  it("are refused if one of them is private", async () => {
    const policy = { allowPrivate: false, resolve };
    expect(await checkUrl("https://half.test/", policy)).toEqual({ url: null, refused: "private" });
    expect(await checkUrl("https://nobody.test/", policy)).toEqual({ url: null, refused: "nowhere" });
  });

  it("resolve, and files can be read, while a hundred lookups get no answer", async () => {
    let ended = 0;
    const silent = Array.from({ length: 100 }, (_, count) =>
      resolve(`${count}.silent.test`).catch(() => {
        ended += 1;
      }),
    );
    await expect.poll(server.queryCount).toBeGreaterThan(100);
    expect(await resolve("four.test")).toHaveLength(1);
    expect(await readFile(new URL(import.meta.url).pathname, "utf8")).toContain("silent.test");
    expect(ended).toBe(0);
    await Promise.all(silent);
    expect(ended).toBe(100);
  });
});
