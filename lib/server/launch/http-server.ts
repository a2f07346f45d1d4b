import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createTcpServer, type Server as TcpServer } from "node:net";
import type { Duplex } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { withCurrentResponse } from "@/lib/platform/http/next/current-response";
import { isUtf8Path } from "@/lib/platform/http/next/request-paths";
import { singleHeaders } from "@/lib/platform/http/next/response-headers";
import { peerHeader } from "@/lib/platform/http/peer";
import { noteForwarded } from "@/lib/platform/http/proxy-warnings";
import type { Handler } from "@/lib/platform/http/response-cache";
import { logFailure } from "@/lib/platform/process/log-failure";
import { StartProblem } from "@/lib/platform/process/start-problem";

/** When the server stops, it announces this for so long to clients that keep their connection. */
const announceMs = 1_500;
/** After that, open requests get this long to end. */
const drainMs = 4_000;

/** We do not wait for clients that send their request more slowly than this. */
const limits = {
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
  /** Longer than the minute for which proxies usually hold a connection. */
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16 * 1024,
};

/** Sets the header with the client's network address for the routes. Replaces what the client sent under that name. */
function setPeerHeader(request: IncomingMessage): void {
  delete request.headers[peerHeader];
  const peer = request.socket.remoteAddress;
  if (peer) request.headers[peerHeader] = peer;
  if (peer && request.headers["x-forwarded-for"]) noteForwarded(peer);
}

async function respond(handle: Handler, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    if (!isUtf8Path(request.url?.split("?")[0] ?? "")) {
      const headers = { "Content-Type": "text/plain", "X-Content-Type-Options": "nosniff" };
      response.writeHead(400, headers).end("The path of this URL is not valid UTF-8.\n");
      return;
    }
    setPeerHeader(request);
    singleHeaders(response);
    await withCurrentResponse(response, () => handle(request, response));
  } catch (err) {
    logFailure(err, "A request failed");
    if (response.headersSent) response.destroy();
    else
      response
        .writeHead(500, { "Content-Type": "text/plain" })
        .end("Something went wrong on our side. Try again in a moment.\n");
  }
}

/** Whether the response is a live stream. Next sets headers one by one, so we can read them. */
const isLiveStream = (response: ServerResponse) =>
  String(response.getHeader("content-type") ?? "").startsWith("text/event-stream");

/** The server of the process, and how to stop it. */
export interface HttpServer {
  server: Server;
  /** For hot reload: `drain` also ends the web sockets. */
  trackWebSockets(): void;
  /** Announces that connections close, stops accepting requests, ends live streams, and gives other requests some seconds to end. */
  drain(): Promise<void>;
}

/** Creates the server, which does not listen yet. It calls `handler` for each request. */
export function createHttpServer(handler: () => Handler): HttpServer {
  const responses = new Set<ServerResponse>();
  let draining = false;
  const upgraded = new Set<Duplex>();
  const server = createServer(limits, (request, response) => {
    responses.add(response);
    if (draining) response.setHeader("Connection", "close");
    response.on("close", () => {
      responses.delete(response);
      // Node holds a connection open after its last response, even while the server closes.
      if (draining) setImmediate(() => server.closeIdleConnections());
    });
    void respond(handler(), request, response);
  });
  const trackWebSockets = () => {
    server.on("upgrade", (_request, socket) => {
      upgraded.add(socket);
      socket.on("close", () => upgraded.delete(socket));
    });
  };
  return {
    server,
    trackWebSockets,
    async drain() {
      draining = true;
      // Clients that keep their connection learn from their next response that it closes. Otherwise, their next request would
      // be reset.
      for (const response of responses) if (!response.headersSent) response.setHeader("Connection", "close");
      await pause(announceMs);
      const closed = new Promise((resolve) => server.close(resolve));
      for (const response of responses) if (isLiveStream(response)) response.destroy();
      for (const socket of upgraded) socket.destroy();
      const late = new AbortController();
      await Promise.race([closed, pause(drainMs, undefined, { signal: late.signal }).catch(() => undefined)]);
      late.abort();
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * Makes a server listen, and returns its port.
 * @throws StartProblem if the port is in use or not allowed.
 */
export function listen(server: TcpServer, port: number): Promise<number> {
  return new Promise((done, fail) => {
    const failed = (error: NodeJS.ErrnoException) => {
      const why = {
        EADDRINUSE: "another program uses it. Stop it, or set another PORT",
        EACCES: "this user has no permission. Set a PORT above 1023",
      };
      const reason = why[error.code as keyof typeof why];
      fail(reason ? new StartProblem(`PORT: we cannot use ${port}: ${reason}.`, { cause: error }) : error);
    };
    server.once("error", failed);
    server.listen(port, () => {
      server.off("error", failed);
      const address = server.address();
      done(typeof address === "object" && address ? address.port : port);
    });
  });
}

/**
 * Checks that a port is free, before we start anything slow. For 0, it finds a free one.
 * @throws StartProblem if the port is not free.
 */
export async function findPort(port: number): Promise<number> {
  const probe = createTcpServer();
  const found = await listen(probe, port);
  await new Promise((resolve) => probe.close(resolve));
  return found;
}
