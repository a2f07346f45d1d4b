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

    for (const client of clients.slice(5)) client.abort();
    await expect.poll(streams).toBe(5);
    for (const client of clients) client.abort();
    await expect.poll(streams).toBe(0);
    expect(answers).toHaveLength(20);
  } finally {
    await product.close();
  }
});
