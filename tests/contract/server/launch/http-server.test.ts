import { once } from "node:events";
import { Agent, get } from "node:http";
import { connect } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { liveClient, markAsPage } from "@/lib/platform/http/next/current-response";
import { withMethods } from "@/lib/platform/http/next/request-methods";
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
    await expect.poll(() => http.server.listening).toBe(false);
    await expect(fetch(url)).rejects.toThrow();
    finish();
    expect(await slow.text()).toBe("begun ended");
    await drained;
    expect(http.server.listening).toBe(false);
  });
});

describe("clients that keep their connection", () => {
  it("are not reset when the server stops: their last response says that the connection closes", async () => {
    const { http, port } = await serve(async (_request, response) => void response.end("well"));
    const clients = Array.from({ length: 12 }, () => new Agent({ keepAlive: true, maxSockets: 1 }));
    onTestFinished(() => clients.forEach((agent) => void agent.destroy()));
    const ask = (agent: Agent) =>
      new Promise<string>((resolve, reject) => {
        get({ port, host: "127.0.0.1", agent }, (answer) => {
          answer.resume().once("end", () => resolve(`${answer.statusCode} ${answer.headers.connection}`));
        }).once("error", reject);
      });
    expect(new Set(await Promise.all(clients.map(ask)))).toEqual(new Set(["200 keep-alive"]));
    const drained = http.drain();
    expect(new Set(await Promise.all(clients.map(ask)))).toEqual(new Set(["200 close"]));
    await drained;
  });
});

describe("methods and targets", () => {
  /** What Next does: routes with `Allow` for OPTIONS, pages for everything else. */
  const next: Handler = async (request, response) => {
    const route = { "/both": ["GET", "POST"], "/post": ["POST"], "/get": ["GET"] }[request.url ?? ""];
    if (!route) {
      if (request.method === "OPTIONS") return void response.writeHead(400).end();
      markAsPage();
      return void response.setHeader("Content-Type", "text/html").end("<p>page</p>");
    }
    if (request.method === "OPTIONS") response.writeHead(204, { Allow: [...route, "OPTIONS"].join(", ") });
    else if (!route.includes(request.method ?? "")) response.statusCode = 405;
    response.end(response.statusCode === 200 ? "route" : undefined);
  };
  const ask = async (line: string) => {
    const { port } = await serve(withMethods(next));
    const answer = await raw(port, `${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    const [head = "", body = ""] = answer.split("\r\n\r\n");
    return {
      status: Number(head.split(" ")[1]),
      allow: /^allow: (.*)$/im.exec(head)?.[1],
      isProblem: /^content-type: application\/problem\+json/im.test(head),
      body,
    };
  };

  it.each([
    ["GET /", 200, undefined],
    ["POST /both", 200, undefined],
    ["OPTIONS /both", 204, "GET, POST, OPTIONS"],
    ["OPTIONS /", 204, "GET, HEAD, OPTIONS"],
    ["OPTIONS *", 204, "GET, HEAD, POST, OPTIONS"],
    ["GET http://evil.example/", 200, undefined],
  ])("%s is %i", async (line, status, allow) =>
    expect(await ask(line)).toMatchObject({ status, allow, isProblem: false }),
  );

  it.each([
    ["POST /", 405, "GET, HEAD, OPTIONS"],
    ["DELETE /", 405, "GET, HEAD, OPTIONS"],
    ["TRACE /", 405, "GET, HEAD, OPTIONS"],
    ["POST /get", 405, "GET, HEAD, OPTIONS"],
    ["GET /post", 405, "POST, OPTIONS"],
    ["PUT /both", 405, "GET, POST, OPTIONS"],
    ["DELETE /post", 405, "POST, OPTIONS"],
    ["GET *", 400, "GET, HEAD, POST, OPTIONS"],
    ["PUT http://evil.example/both", 405, "GET, POST, OPTIONS"],
  ])("%s is %i, with a problem that names the methods", async (line, status, allow) => {
    const answer = await ask(line);
    expect(answer).toMatchObject({ status, allow, isProblem: true });
    expect(JSON.parse(answer.body.replace(/^[0-9a-f]+\r\n|\r\n0[\s]*$/g, ""))).toMatchObject({ status });
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
