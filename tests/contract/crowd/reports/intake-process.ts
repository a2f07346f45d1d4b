/**
 * A process that accepts reports over HTTP until it is killed: `intake-process.ts <data dir> <url or "">`. The sender sets
 * its own address in the header that the real server would set. Prints its port.
 */
import { createServer } from "node:http";
import { Readable } from "node:stream";
import { submitReport } from "@/lib/crowd/reports/submit";
import { openDatabase } from "@/lib/platform/database/open";
import { peerAddress } from "@/lib/platform/http/peer";
import { readBody } from "@/lib/platform/http/read-request";

const [dataDir = "", url] = process.argv.slice(2);
await openDatabase({ dataDir, url: url || undefined });

const server = createServer(async (incoming, answer) => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, `${value}`);
  const init = { method: "POST", headers, body: Readable.toWeb(incoming), duplex: "half" };
  const body = await readBody(new Request("http://127.0.0.1/", init as RequestInit));
  if (body.kind === "refused") return void answer.writeHead(body.status).end();
  const outcome = await submitReport(body, { address: peerAddress(headers, 0), source: "api" }, new Date());
  const status = outcome.kind === "counted" ? 201 : outcome.kind === "unavailable" ? 503 : 500;
  answer.writeHead(status).end(JSON.stringify(outcome));
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  console.log(`port ${typeof address === "object" && address ? address.port : 0}`);
});
