import { Readable } from "node:stream";
import { GET as ok } from "@/app/ok/[[...place]]/route";
import { POST as report, GET as text } from "@/app/terminal/[[...place]]/route";
import type { Handler } from "@/lib/platform/http/response-cache";
import { createHttpServer, listen } from "@/lib/server/launch/http-server";

/** Our server on loopback with the terminal's routes, as Next.js calls them after its rewrites. */
export async function serveTerminal(): Promise<{ url: string; close(): Promise<void> }> {
  const handle: Handler = async (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
    const isPost = request.method === "POST";
    const body = isPost ? { body: Readable.toWeb(request) as ReadableStream, duplex: "half" as const } : {};
    const asked = new Request(url, { method: isPost ? "POST" : "GET", headers, ...body });
    const [first, ...rest] = url.pathname.split("/").filter((part) => part !== "");
    const isOwn = first === "ok" || first === "terminal";
    const place = isOwn ? rest : [first, ...rest].filter((part) => part !== undefined);
    const route = isPost ? report : first === "ok" ? ok : text;
    const answer = await route(asked, { params: Promise.resolve({ place }) });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  };
  const http = createHttpServer(() => handle);
  const port = await listen(http.server, 0);
  return { url: `http://127.0.0.1:${port}`, close: () => http.drain() };
}
