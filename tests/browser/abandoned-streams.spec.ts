import { connect } from "node:net";
import { expect, test } from "@playwright/test";
import { startOwnProduct } from "./own-product";

const optimizer = (path: string, nth: number) => `${path}?url=%2Fapi%2Fv1%2Flive%23${nth}&w=64&q=75`;

/** The status line of the response to a raw request that no client library would send. */
function statusLine(origin: string, target: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET ${target} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`),
    );
    socket.once("data", (chunk) => {
      resolve(chunk.toString().split("\r\n")[0] ?? "");
      socket.destroy();
    });
    socket.once("error", reject);
    socket.once("end", () => resolve(""));
  });
}

/** Requests that could open a stream and that nobody waits for: plain, in other forms, and by way of Next's own paths. */
const targets: readonly ((origin: string, nth: number) => string)[] = [
  () => "GET /api/v1/live HTTP/1.1",
  () => "HEAD /api/v1/live HTTP/1.1",
  () => "OPTIONS /api/v1/live HTTP/1.1",
  (origin) => `GET ${origin}/api/v1/live HTTP/1.1`,
  () => "GET //api/v1/live HTTP/1.1",
  () => "GET /x/../api/v1/live HTTP/1.1",
  () => "GET /api/v1/live?_rsc=1 HTTP/1.1\r\nRSC: 1\r\nNext-Router-Prefetch: 1",
  () => "GET /api/v1/live HTTP/1.1\r\nx-middleware-prefetch: 1\r\nx-matched-path: /api/v1/live",
  () => "GET /api/v1/live HTTP/1.1\r\nConnection: Upgrade\r\nUpgrade: websocket",
  () => "POST /api/v1/live HTTP/1.1\r\nTransfer-Encoding: chunked",
  (_, nth) => `GET ${optimizer("/_next/image", nth)} HTTP/1.1`,
  (origin, nth) => `GET ${origin}${optimizer("/_next/image", nth)} HTTP/1.1`,
  () => "GET /_next/data/build/api/v1/live.json HTTP/1.1",
  () => "GET / HTTP/1.1\r\nRSC: 1",
  () => "GET /?surface=claude-code HTTP/1.1",
];

/** Sends a request and leaves: at once, within some milliseconds, or with the first byte of the response. */
function abandon(origin: string, nth: number): Promise<void> {
  const { hostname, port, host } = new URL(origin);
  const line = targets[nth % targets.length]?.(origin, nth) ?? "";
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`${line}\r\nHost: ${host}\r\n\r\n`);
      if (nth % 3 === 0) socket.destroySoon();
      else if (nth % 3 === 1) setTimeout(() => socket.destroy(), nth % 40);
    });
    socket.on("data", () => socket.destroy());
    socket.on("error", () => socket.destroy());
    socket.setTimeout(20_000, () => socket.destroy());
    socket.on("close", () => resolve());
  });
}

async function abandonMany(origin: string, count: number): Promise<void> {
  let nth = 0;
  const work = async () => {
    while (nth < count) {
      nth += 1;
      await abandon(origin, nth);
    }
  };
  await Promise.all(Array.from({ length: 50 }, work));
}

test("there are only as many live streams as clients that read them", async () => {
  test.slow();
  const product = await startOwnProduct();
  const streams = async () => {
    const metrics = await (await fetch(`${product.origin}/metrics`)).text();
    return Number(/^njy_live_streams (\d+)$/m.exec(metrics)?.[1]);
  };
  try {
    const clients = Array.from({ length: 20 }, () => new AbortController());
    // We keep a reference: a stream is canceled once nothing refers to its response.
    const answers: Response[] = [];
    for (const { signal } of clients) answers.push(await fetch(`${product.origin}/api/v1/live`, { signal }));
    expect(answers.map(({ status }) => status)).toEqual(new Array(20).fill(200));
    expect(await streams()).toBe(20);

    for (const path of ["/_next/image", "/x/../_next/image", "/_next/static/%2e%2e/image"])
      for (let nth = 0; nth < 50; nth += 1)
        expect(await statusLine(product.origin, optimizer(path, nth))).toBe("HTTP/1.1 404 Not Found");
    expect(await statusLine(product.origin, "/_global-error")).toBe("HTTP/1.1 404 Not Found");
    expect(await streams()).toBe(20);

    await abandonMany(product.origin, 5000);
    await expect.poll(streams).toBe(20);
    expect((await fetch(`${product.origin}/api/health`)).status).toBe(200);

    for (const client of clients.slice(5)) client.abort();
    await expect.poll(streams).toBe(5);
    for (const client of clients) client.abort();
    await expect.poll(streams).toBe(0);
    expect(answers).toHaveLength(20);
  } finally {
    await product.close();
  }
});
