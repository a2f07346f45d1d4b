import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { StatusPage } from "./status-page";

/** A status page that this machine serves. */
export interface ServedPage {
  /** The value for OFFICIAL_STATUS_URL. */
  url: string;
  close(): Promise<void>;
}

/** Handles a request instead of the page. Returns false if the page should handle it. For tests of failures. */
export type Intercept = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Serves a status page on loopback, with ETags like the real one. Port 0 means any free port. */
export async function serveStatusPage(
  page: StatusPage,
  { port = 0, intercept = () => false }: { port?: number; intercept?: Intercept } = {},
): Promise<ServedPage> {
  const server = createServer((request, response) => {
    if (!intercept(request, response)) respond(page, request, response);
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const { port: chosen } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${chosen}`,
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function respond(page: StatusPage, request: IncomingMessage, response: ServerResponse): void {
  const found = page.respond(new URL(request.url ?? "/", "http://localhost").pathname);
  if (!found) {
    response.writeHead(404, { "content-type": "application/json" }).end('{"error":"not found"}');
    return;
  }
  const body = JSON.stringify(found);
  const etag = `W/"${createHash("sha256").update(body).digest("hex").slice(0, 32)}"`;
  const headers = {
    etag,
    "cache-control": "max-age=0, private, must-revalidate",
    "access-control-allow-origin": "*",
  };
  if (request.headers["if-none-match"] === etag) response.writeHead(304, headers).end();
  else response.writeHead(200, { ...headers, "content-type": "application/json; charset=utf-8" }).end(body);
}
