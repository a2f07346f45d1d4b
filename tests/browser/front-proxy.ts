import { createServer, request } from "node:http";
import { closed, originOf } from "./loopback";

/** A proxy in front of the server, used by one person. The server in these tests trusts one proxy. */
export interface FrontProxy {
  origin: string;
  close(): Promise<void>;
}

/** Forwards everything to `target` with this client address. A header set in the browser would trigger CORS preflights. */
export async function serveFrontProxy(target: string, address: string): Promise<FrontProxy> {
  const server = createServer((asked, answer) => {
    const headers = { ...asked.headers, "x-forwarded-for": address };
    const passed = request(`${target}${asked.url}`, { method: asked.method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    passed.on("error", () => answer.destroy());
    asked.pipe(passed);
  });
  return { origin: await originOf(server), close: () => closed(server) };
}
