import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { StatusPage } from "./status-page";

/** A status page served on this machine. */
export interface ServedPage {
  /** As OFFICIAL_STATUS_URL wants it. */
  url: string;
  close(): Promise<void>;
}

/** Takes a request out of the page's hands; false leaves it there. For tests of trouble. */
export type Intercept = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Serves a status page on loopback, with ETags as the real one; port 0 is any. */
export async function serveStatusPage(
  page: StatusPage,
  { port = 0, intercept = () => false }: { port?: number; intercept?: Intercept } = {},
): Promise<ServedPage> {
  const server = createServer((request, response) => {
    if (!intercept(request, response)) answer(page, request, response);
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

function answer(page: StatusPage, request: IncomingMessage, response: ServerResponse): void {
  const found = page.answer(new URL(request.url ?? "/", "http://localhost").pathname);
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
