import { request as ask, createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type ResponseCache, responseCache } from "@/lib/platform/http/response-cache";

const shareable = { "Cache-Control": "public, max-age=0, must-revalidate, s-maxage=60", ETag: '"one"' };

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A server behind the cache that counts its requests. */
async function serve(answer: (response: ServerResponse, nth: number, url: string) => void | Promise<void>) {
  let requestCount = 0;
  const cache = responseCache(async (request, response) => {
    requestCount += 1;
    await answer(response, requestCount, request.url ?? "");
  });
  const server = createServer((request, response) => void cache.handle(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  stops.push(
    () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  );
  const { port } = server.address() as AddressInfo;
  const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    new Promise<Answer>((resolve, reject) => {
      const sent = ask({ port, host: "127.0.0.1", path, headers, method }, (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (text: string) => {
          body += text;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
        response.on("error", reject);
      });
      sent.on("error", reject);
      sent.end();
    });
  return { get, cache: cache satisfies ResponseCache, requestCount: () => requestCount };
}

const whole = (headers: Record<string, string>) => (response: ServerResponse, nth: number) => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.write("answer ");
  response.end(`${nth}`);
};

describe("responseCache", () => {
  it("sends a shareable response again, byte for byte, until `clear`", async () => {
    const { get, cache, requestCount } = await serve(
      whole({ ...shareable, "X-Content-Type-Options": "nosniff" }),
    );
    const first = await get("/status");
    const again = await get("/status");
    expect(again.body).toBe("answer 1");
    expect(first.body).toBe("answer 1");
    expect(again.headers).toMatchObject({
      etag: '"one"',
      "x-content-type-options": "nosniff",
      "content-length": "8",
    });
    expect(again.headers["cache-control"]).toBe(first.headers["cache-control"]);
    cache.clear();
    expect((await get("/status")).body).toBe("answer 2");
    expect(requestCount()).toBe(2);
  });

  it.each([
    ["nothing about caching", {}],
    ["no-store", { "Cache-Control": "no-store" }],
    ["only for the browser", { "Cache-Control": "private, max-age=60" }],
    ["not without asking", { "Cache-Control": "public, max-age=0, must-revalidate" }],
    ["it sets a cookie for one reader", { "Cache-Control": "private, s-maxage=60", "Set-Cookie": "a=b" }],
  ])("does not store a response with %s", async (_, headers) => {
    const { get } = await serve(whole(headers));
    await get("/");
    expect((await get("/")).body).toBe("answer 2");
  });

  it.each([
    ["a cookie", { Cookie: "session=1" }, "GET"],
    ["a key", { Authorization: "Bearer x" }, "GET"],
    ["a part", { Range: "bytes=0-1" }, "GET"],
    ["a report", {}, "POST"],
  ])("passes on a request with %s, and does not store its response", async (_, headers, method) => {
    const { get } = await serve(whole(shareable));
    expect((await get("/", headers, method)).body).toBe("answer 1");
    expect((await get("/")).body).toBe("answer 2");
    expect((await get("/", headers, method)).body).toBe("answer 3");
  });

  it("does not render again because a reader reloads", async () => {
    const { get } = await serve(whole(shareable));
    await get("/");
    expect((await get("/", { "Cache-Control": "no-cache", Pragma: "no-cache" })).body).toBe("answer 1");
  });

  it("separates URLs, and the headers in `Vary`", async () => {
    const { get, requestCount } = await serve(whole({ ...shareable, Vary: "Accept" }));
    for (const _ of [1, 2]) {
      expect((await get("/", { Accept: "text/html" })).body).toBe("answer 1");
      expect((await get("/", { Accept: "text/plain" })).body).toBe("answer 2");
      expect((await get("/?a", { Accept: "text/plain" })).body).toBe("answer 3");
    }
    expect(requestCount()).toBe(3);
  });

  it("responds 304 to a client that has it, and only headers to HEAD", async () => {
    const { get, requestCount } = await serve(whole(shareable));
    await get("/");
    const known = await get("/", { "If-None-Match": 'W/"one"' });
    expect(known).toMatchObject({ status: 304, body: "" });
    expect(known.headers.etag).toBe('"one"');
    expect((await get("/", { "If-None-Match": '"two"' })).status).toBe(200);
    expect(await get("/", {}, "HEAD")).toMatchObject({ status: 200, body: "" });
    expect(requestCount()).toBe(1);
  });

  it("renders once for all requests during a rendering", async () => {
    const releases: (() => void)[] = [];
    const { get, cache, requestCount } = await serve(async (response, nth) => {
      if (nth > 1) await new Promise<void>((resolve) => releases.push(resolve));
      whole(shareable)(response, nth);
    });
    await get("/");
    cache.clear();
    const first = get("/");
    await expect.poll(requestCount).toBe(2);
    const others = Array.from({ length: 20 }, () => get("/"));
    // The response to another URL arrives after the earlier requests on other connections have started.
    const other = get("/other");
    await expect.poll(requestCount).toBe(3);
    releases[1]?.();
    expect((await other).body).toBe("answer 3");
    releases[0]?.();
    const bodies = await Promise.all([first, ...others].map(async (answer) => (await answer).body));
    expect(new Set(bodies)).toEqual(new Set(["answer 2"]));
    expect(requestCount()).toBe(3);
  });

  it("does not serve after a change what started before it", async () => {
    let go: () => void = () => undefined;
    const { get, cache, requestCount } = await serve(async (response, nth) => {
      if (nth === 2) await new Promise<void>((resolve) => (go = resolve));
      whole(shareable)(response, nth);
    });
    await get("/");
    cache.clear();
    const old = get("/");
    await expect.poll(requestCount).toBe(2);
    cache.clear();
    go();
    expect((await old).body).toBe("answer 2");
    expect((await get("/")).body).toBe("answer 3");
  });

  it("never waits for an endless stream", async () => {
    const { get, requestCount } = await serve((response, nth, url) => {
      response.setHeader("Content-Type", "text/event-stream");
      response.setHeader("Cache-Control", "no-store");
      response.write("data: 1\n\n");
      if (url === "/end" || nth > 1) response.end();
    });
    const endless = get("/live").catch(() => "cut");
    await expect.poll(requestCount).toBe(1);
    expect((await get("/live")).body).toBe("data: 1\n\n");
    for (const stop of stops.splice(0)) await stop();
    expect(await endless).toBe("cut");
  });

  it("does not store a response that is too large or incomplete", async () => {
    const { get, requestCount } = await serve((response, _, url) => {
      for (const [name, value] of Object.entries(shareable)) response.setHeader(name, value);
      if (url === "/large") response.end("x".repeat(600 * 1024));
      else {
        response.write("half");
        response.destroy();
      }
    });
    expect((await get("/large")).body).toHaveLength(600 * 1024);
    await get("/large");
    await expect(get("/broken")).rejects.toThrow();
    await expect(get("/broken")).rejects.toThrow();
    expect(requestCount()).toBe(4);
  });
});
