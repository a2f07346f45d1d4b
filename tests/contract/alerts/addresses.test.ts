import { describe, expect, it } from "vitest";
import { post } from "@/lib/alerts/post";
import type { Resolve } from "@/lib/alerts/resolve";
import { startReceiver } from "./http-receiver";

const loopback: Resolve = () => Promise.resolve([{ address: "127.0.0.1", family: 4 }]);
const request = (url: string) => ({ url, headers: { "Content-Type": "application/json" }, body: "{}" });

describe("posting to a name that changes where it leads", () => {
  it("refuses when it leads inside by the time of sending, and connects to nothing", async () => {
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

  it("connects to the address that was checked, not to what the name says a moment later", async () => {
    const checked = await startReceiver();
    const port = new URL(checked.url).port;
    let asked = 0;
    // Asked a second time it would lead nowhere.
    const once: Resolve = async () => {
      asked += 1;
      return asked === 1 ? [{ address: "127.0.0.1", family: 4 }] : [];
    };
    const reach = { resolve: once, allowPrivate: true };
    const posted = await post(request(`http://hook.example:${port}/there`), reach);
    expect(posted).toMatchObject({ kind: "answered", status: 204 });
    expect(checked.received).toMatchObject([{ path: "/there", headers: { host: `hook.example:${port}` } }]);
    expect(asked).toBe(1);
    await checked.close();
  });

  it("follows no redirect, wherever it leads", async () => {
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

  it("gives up on a receiver that does not answer, on a name that is not resolved, and on no receiver at all", async () => {
    const silent = await startReceiver();
    silent.answer = null;
    const reach = { resolve: loopback, allowPrivate: true };
    const soon = { ...reach, answerWithinMs: 50 };
    expect(await post(request(silent.url), soon)).toEqual({
      kind: "failed",
      why: "it did not answer in time",
    });
    const never: Resolve = () => new Promise(() => undefined);
    expect(await post(request("http://hook.example/"), { ...soon, resolve: never })).toEqual({
      kind: "failed",
      why: "its name was not resolved in time",
    });
    await silent.close();
    expect(await post(request(silent.url), reach)).toEqual({
      kind: "failed",
      why: "no connection (ECONNREFUSED)",
    });
  });

  it("hears how long to wait", async () => {
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
