import { createServer } from "node:http";
import { closed, originOf } from "./loopback";

/** A page of another site, on its own origin, that embeds us under a strict policy. */
export interface HostSite {
  origin: string;
  close(): Promise<void>;
}

/** What the host's policy allows: our origin where needed, nothing inline, and no strings as HTML. */
const policyFor = (ours: string) =>
  [
    "default-src 'none'",
    `script-src ${ours}`,
    `connect-src ${ours}`,
    `frame-src ${ours} 'self'`,
    "style-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");

/** The host's style sheet. A dark page declares its scheme, which `theme="auto"` follows. */
const style =
  "body { margin: 1rem } iframe { border: 0 } .dark { color-scheme: dark; background: rgb(17, 34, 51) }";

/** Serves `pages` (path → body) under that policy. The query of the URL becomes the class of the page. */
export async function serveHostSite(ours: string, pages: Record<string, string>): Promise<HostSite> {
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
    if (pathname === "/host.css") {
      response.writeHead(200, { "Content-Type": "text/css" }).end(style);
      return;
    }
    const body = pages[pathname];
    response.writeHead(body === undefined ? 404 : 200, {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": policyFor(ours),
    });
    response.end(
      `<!doctype html><html lang="en" class="${search.slice(1)}"><head><title>Somebody’s page</title>` +
        `<link rel="stylesheet" href="/host.css"></head><body><main><h1>Somebody’s page</h1>${body ?? ""}</main></body></html>`,
    );
  });
  return { origin: await originOf(server), close: () => closed(server) };
}
