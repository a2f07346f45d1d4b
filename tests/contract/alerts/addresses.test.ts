import { describe, expect, it } from "vitest";
import type { Resolve } from "@/lib/alerts/channels/egress";
import { post } from "@/lib/alerts/channels/post";
import { startReceiver } from "./http-receiver";

const loopback: Resolve = () => Promise.resolve([{ address: "127.0.0.1", family: 4 }]);
const request = (url: string) => ({ url, headers: { "Content-Type": "application/json" }, body: "{}" });

describe("posting to a host name whose address changes", () => {
  it("refuses a host that is private by the time of sending, and connects to nothing", async () => {
    const inside = await startReceiver();
    const port = new URL(inside.url).port;
    const rebound = await post(request(`https://hook.example:${port}/`), {
      resolve: loopback,
      allowPrivate: false,
    });
    expect(rebound).toEqual({ kind: "refused", why: "private" });
    expect(inside.received).toEqual([]);
    await inside.close();
  });

  it("connects to the address that it checked, not to a later one", async () => {
    const checked = await startReceiver();
    const port = new URL(checked.url).port;
    let lookups = 0;
    // The second lookup would find nothing.
    const once: Resolve = async () => {
      lookups += 1;
      return lookups === 1 ? [{ address: "127.0.0.1", family: 4 }] : [];
    };
    const policy = { resolve: once, allowPrivate: true };
    const posted = await post(request(`http://hook.example:${port}/there`), policy);
    expect(posted).toMatchObject({ kind: "answered", status: 204 });
    expect(checked.received).toMatchObject([{ path: "/there", headers: { host: `hook.example:${port}` } }]);
    expect(lookups).toBe(1);
    await checked.close();
  });

  it("follows no redirects", async () => {
    const first = await startReceiver();
    const inside = await startReceiver();
    for (const status of [301, 302, 303, 307, 308]) {
      first.answer = { status, headers: { location: inside.url } };
      const posted = await post(request(first.url), { resolve: loopback, allowPrivate: true });
      expect(posted).toMatchObject({ kind: "answered", status });
    }
    expect(inside.received).toEqual([]);
    await first.close();
    await inside.close();
  });

  it("fails if a receiver does not answer, if its name does not resolve, and if there is no receiver", async () => {
    const silent = await startReceiver();
    silent.answer = null;
    const policy = { resolve: loopback, allowPrivate: true };
    const soon = { ...policy, answerWithinMs: 50 };
    expect(await post(request(silent.url), soon)).toEqual({
      kind: "failed",
      why: "no answer in time",
    });
    const never: Resolve = () => new Promise(() => undefined);
    expect(await post(request("http://hook.example/"), { ...soon, resolve: never })).toEqual({
      kind: "failed",
      why: "the host name didn’t resolve in time",
    });
    await silent.close();
    expect(await post(request(silent.url), policy)).toEqual({
      kind: "failed",
      why: "no connection (ECONNREFUSED)",
    });
  });

  it("reads Retry-After", async () => {
    const busy = await startReceiver();
    busy.answer = { status: 429, headers: { "retry-after": "120" } };
    expect(await post(request(busy.url), { resolve: loopback, allowPrivate: true })).toEqual({
      kind: "answered",
      status: 429,
      retryAfterSeconds: 120,
    });
    await busy.close();
  });
});
