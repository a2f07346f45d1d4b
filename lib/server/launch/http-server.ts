import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import type { Handler } from "@/lib/platform/http/answer-cache";
import { whileAnswering } from "@/lib/platform/http/next/current-response";
import { isReadable } from "@/lib/platform/http/next/readable-path";
import { singleHeaders } from "@/lib/platform/http/next/single-headers";
import { peerHeader } from "@/lib/platform/http/peer-header";
import { log } from "@/lib/platform/process/log";

/** Open requests get this long to end when the server stops. */
const drainMs = 5_000;

/** A client that sends its request slower than this is not one that we wait for. */
const limits = {
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
  /** Longer than the minute that proxies commonly keep a connection for. */
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16 * 1024,
};

/** Says for the routes whom we see at the socket's other end; what the client said under that name is dropped. */
function tellPeer(request: IncomingMessage): void {
  delete request.headers[peerHeader];
  const peer = request.socket.remoteAddress;
  if (peer) request.headers[peerHeader] = peer;
}

async function answer(handle: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    if (!isReadable(request.url?.split("?")[0] ?? "")) {
      const headers = { "Content-Type": "text/plain", "X-Content-Type-Options": "nosniff" };
      response.writeHead(400, headers).end("This address is not valid UTF-8.\n");
      return;
    }
    tellPeer(request);
    singleHeaders(response);
    await whileAnswering(response, () => handle(request, response));
  } catch (err) {
    log().error({ err }, "a request failed");
    if (response.headersSent) response.destroy();
    else response.writeHead(500, { "Content-Type": "text/plain" }).end("Something failed here.\n");
  }
}

/** Whether it is a live stream, as Next tells (it sets headers one by one, so they can be read back). */
const isEndless = (response: ServerResponse) =>
  String(response.getHeader("content-type") ?? "").startsWith("text/event-stream");

/** The server of the process, with the handler that it is given later, and how to stop it. */
export interface HttpServer {
  server: Server;
  /** For hot reload: connections that became web sockets are ended by `drain` too. */
  followUpgrades(): void;
  /** Stops accepting, ends live streams at once, and gives other requests some seconds to end. */
  drain(): Promise<void>;
}

/** Makes the server; it does not listen yet. `handler` is asked at each request. */
export function makeHttpServer(handler: () => Handler): HttpServer {
  const responses = new Set<ServerResponse>();
  let draining = false;
  const upgraded = new Set<Duplex>();
  const server = createServer(limits, (request, response) => {
    responses.add(response);
    response.on("close", () => {
      responses.delete(response);
      // Node keeps a connection open after its last answer, also when the server is closing.
      if (draining) setImmediate(() => server.closeIdleConnections());
    });
    void answer(handler(), request, response);
  });
  const followUpgrades = () => {
    server.on("upgrade", (_request, socket) => {
      upgraded.add(socket);
      socket.on("close", () => upgraded.delete(socket));
    });
  };
  return {
    server,
    followUpgrades,
    async drain() {
      draining = true;
      const closed = new Promise((resolve) => server.close(resolve));
      for (const response of responses) if (isEndless(response)) response.destroy();
      for (const socket of upgraded) socket.destroy();
      const late = new AbortController();
      await Promise.race([closed, pause(drainMs, undefined, { signal: late.signal }).catch(() => undefined)]);
      late.abort();
      server.closeAllConnections();
      await closed;
    },
  };
}
