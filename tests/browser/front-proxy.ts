import { createServer, request } from "node:http";
import { closed, originOf } from "./loopback";

/** A proxy in front of the server, through which one person comes: the server in these tests trusts one. */
export interface FrontProxy {
  origin: string;
  close(): Promise<void>;
}

/** Passes everything on to `target` as this address. A header of the browser's own would change what it asks of CORS. */
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
