import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { liveClient } from "@/lib/platform/http/next/current-response";
import { refuseInternal } from "@/lib/platform/http/next/request-paths";
import { readForPage } from "@/lib/platform/http/problem";
import type { Handler } from "@/lib/platform/http/response-cache";
import { createHttpServer, findPort, listen } from "@/lib/server/launch/http-server";

async function serve(handle: Handler) {
  const http = createHttpServer(() => handle);
  const port = await listen(http.server, 0);
  onTestFinished(() => void http.server.close().closeAllConnections());
  return { http, port, url: `http://127.0.0.1:${port}/` };
}

/** Sends raw lines, and resolves with the whole response when the server closes. */
async function raw(port: number, request: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  socket.write(request);
  let answer = "";
  socket.on("data", (chunk) => {
    answer += chunk.toString();
  });
  await once(socket, "close");
  return answer;
}

describe("the HTTP server", () => {
  it("gives the routes the address of the socket, whatever the client sends", async () => {
    const { port } = await serve(async (request, response) => {
      response.end(JSON.stringify({ peer: request.headers["x-njy-peer"] }));
    });
    const lie = "x-njy-peer: 6.6.6.6\r\nX-NJY-Peer: 7.7.7.7\r\nX-Forwarded-For: 8.8.8.8";
    const answer = await raw(port, `GET / HTTP/1.1\r\nHost: x\r\n${lie}\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/\{"peer":"(::ffff:)?127\.0\.0\.1"\}/);
  });

  it("refuses a URL that is not UTF-8, and no other", async () => {
    const { port } = await serve(async (_request, response) => void response.end("plain"));
    const ask = (path: string) => raw(port, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    for (const path of ["/outages/%ED%A0%80", "/%ff", "/%"]) {
      expect(await ask(path)).toMatch(/^HTTP\/1.1 400/);
    }
    expect(await ask("/%E2%9C%93?q=%ff")).toMatch(/^HTTP\/1.1 200/);
  });

  it("sets a header that is a list of one value as a plain value, so that compression works", async () => {
    const known: unknown[] = [];
    const { url } = await serve(async (_request, response) => {
      response.setHeader("Content-Type", ["text/plain"]);
      response.setHeader("Vary", ["Accept", "RSC"]);
      known.push(response.getHeader("content-type"), response.getHeader("vary"));
      response.end("plain");
    });
    const { headers } = await fetch(url);
    expect(known).toEqual(["text/plain", ["Accept", "RSC"]]);
    expect([headers.get("content-type"), headers.get("vary")]).toEqual(["text/plain", "Accept, RSC"]);
  });

  it("treats an upgrade request as a plain one", async () => {
    const { port } = await serve(async (_request, response) => void response.end("plain"));
    const upgrade = "Connection: Upgrade, close\r\nUpgrade: websocket";
    expect(await raw(port, `GET / HTTP/1.1\r\nHost: x\r\n${upgrade}\r\n\r\n`)).toMatch(/^HTTP\/1.1 200/);
  });

  it("refuses headers that are too long", async () => {
    const { port } = await serve(async (_request, response) => void response.end("plain"));
    const long = `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${"x".repeat(20_000)}\r\n\r\n`;
    expect(await raw(port, long)).toMatch(/^HTTP\/1.1 431/);
  });

  it.each([
    [Object.assign(new Error("connect"), { code: "ECONNREFUSED" }), 503, "5"],
    [new Error("column secret does not exist"), 500, null],
  ])("gives a page without data a status that no cache stores: %s", async (error, status, retry) => {
    const { url } = await serve(async (_request, response) => {
      response.setHeader("Cache-Control", "public, s-maxage=3");
      response.setHeader("CDN-Cache-Control", "max-age=3");
      const page = await readForPage(() => Promise.reject(error));
      response.end(page === null ? "We cannot tell." : "a page");
    });
    const answer = await fetch(url);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("retry-after")).toBe(retry);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("cdn-cache-control")).toBeNull();
    expect(await answer.text()).toBe("We cannot tell.");
  });

  it("notices when the current client disconnects, and has no client elsewhere", async () => {
    const gone = new Promise<void>((resolve) => {
      void serve(async (_request, response) => {
        liveClient()?.gone.addEventListener("abort", () => resolve());
        response.writeHead(200).write("begun");
      }).then(async ({ url }) => {
        const leave = new AbortController();
        const answer = await fetch(url, { signal: leave.signal });
        await answer.body?.getReader().read();
        leave.abort();
      });
    });
    await gone;
    expect(liveClient()).toBeNull();
  });

  it("responds 404 to internal paths of Next, without Next", async () => {
    const handled: string[] = [];
    const next: Handler = async (request, response) => {
      handled.push(`${request.method} ${request.url}`);
      response.end("well");
    };
    const { port, url } = await serve(refuseInternal(next, false));
    const image = "image?url=%2Fapi%2Fv1%2Flive&w=64&q=75";
    for (const target of [`/_next/${image}`, `/x/../_next/${image}`, `http://x.example/_next/${image}`]) {
      const answer = await raw(port, `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1.1 404[\s\S]*Not found/);
    }
    const action = await fetch(`${url}gap`, {
      method: "POST",
      headers: { "Next-Action": "40ab" },
      body: "[]",
    });
    expect(action.status).toBe(404);
    expect(handled).toEqual([]);
    await fetch(`${url}_next/static/chunks/a.js`);
    await fetch(`${url}gap`, { method: "POST", body: "a=b" });
    expect(handled).toEqual(["GET /_next/static/chunks/a.js", "POST /gap"]);
  });

  it("responds 500 without the cause if a handler fails, and continues", async () => {
    let failed = false;
    const { url } = await serve(async (_request, response) => {
      if (failed) return void response.end("well");
      failed = true;
      throw new Error("the cause");
    });
    const first = await fetch(url);
    expect([first.status, await first.text()]).toEqual([
      500,
      "Something went wrong on our side. Try again in a moment.\n",
    ]);
    expect(await (await fetch(url)).text()).toBe("well");
  });

  it("ends live streams when it drains, and lets other requests finish", async () => {
    let finish: () => void = () => undefined;
    const { http, url } = await serve(async (request, response) => {
      if (request.url === "/live") {
        response.setHeader("Content-Type", "text/event-stream; charset=utf-8").write(": here\n\n");
      } else {
        response.writeHead(200).write("begun ");
        finish = () => void response.end("ended");
      }
    });
    const live = await fetch(`${url}live`);
    const slow = await fetch(url);
    const drained = http.drain();
    await expect(live.text()).rejects.toThrow();
    await expect(fetch(url)).rejects.toThrow();
    finish();
    expect(await slow.text()).toBe("begun ended");
    await drained;
    expect(http.server.listening).toBe(false);
  });
});

describe("a port", () => {
  it("that is in use causes an error of one line", async () => {
    const { port } = await serve(async (_request, response) => void response.end());
    await expect(findPort(port)).rejects.toThrow(
      `PORT: we cannot use ${port}: another program uses it. Stop it, or set another PORT.`,
    );
  });

  it("0 becomes a free port", async () => {
    const port = await findPort(0);
    expect(port).toBeGreaterThan(0);
    expect(await findPort(port)).toBe(port);
  });
});
