import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { GET as components } from "@/app/api/v2/components.json/route";
import { GET as incident } from "@/app/api/v2/incidents/[file]/route";
import { GET as unresolved } from "@/app/api/v2/incidents/unresolved.json/route";
import { GET as incidents } from "@/app/api/v2/incidents.json/route";
import { GET as active } from "@/app/api/v2/scheduled-maintenances/active.json/route";
import { GET as upcoming } from "@/app/api/v2/scheduled-maintenances/upcoming.json/route";
import { GET as maintenances } from "@/app/api/v2/scheduled-maintenances.json/route";
import { GET as status } from "@/app/api/v2/status.json/route";
import { GET as summary } from "@/app/api/v2/summary.json/route";
import type { Handler } from "@/lib/platform/http/response-cache";
import { createHttpServer, listen } from "@/lib/server/launch/http-server";

type Route = (request: Request) => Promise<Response>;

const routes: Readonly<Record<string, Route>> = {
  "/api/v2/summary.json": summary,
  "/api/v2/status.json": status,
  "/api/v2/components.json": components,
  "/api/v2/incidents.json": incidents,
  "/api/v2/incidents/unresolved.json": unresolved,
  "/api/v2/scheduled-maintenances.json": maintenances,
  "/api/v2/scheduled-maintenances/upcoming.json": upcoming,
  "/api/v2/scheduled-maintenances/active.json": active,
};

/** The paths of the API, except a single incident's. */
export const paths = Object.keys(routes);

const oneIncident = "/api/v2/incidents/";

async function answerOf(path: string, request: Request): Promise<Response> {
  const route = routes[path];
  if (route) return route(request);
  if (!path.startsWith(oneIncident)) return new Response(null, { status: 404 });
  const file = decodeURIComponent(path.slice(oneIncident.length));
  return incident(request, { params: Promise.resolve({ file }) });
}

/** A server on loopback. */
interface Served {
  url: string;
  close(): Promise<void>;
}

/** Our server on loopback with the routes of /api/v2, as Next.js calls them. */
export async function serveStatuspage(): Promise<Served> {
  const handle: Handler = async (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
    const answer = await answerOf(url.pathname, new Request(url, { headers }));
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  };
  const http = createHttpServer(() => handle);
  const port = await listen(http.server, 0);
  return { url: `http://127.0.0.1:${port}`, close: () => http.drain() };
}

/**
 * A forward proxy on loopback that sends one host to `origin`, and refuses every other. For a client that only supports
 * Statuspage's host.
 */
export async function proxyTo(origin: string, host: string): Promise<Served> {
  const server = createServer(async (request, response) => {
    const asked = new URL(request.url ?? "/", "http://localhost");
    if (asked.host !== host) return void response.writeHead(403).end();
    const answer = await fetch(origin + asked.pathname);
    response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" });
    response.end(await answer.text());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((done) => server.close(() => done()).closeAllConnections()),
  };
}
