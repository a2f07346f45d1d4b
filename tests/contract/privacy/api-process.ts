/**
 * A process that accepts reports through the real route until it is killed: `api-process.ts <data dir> <url or "">`. It
 * prints its port and all of its log.
 */
import { createServer } from "node:http";
import { Readable } from "node:stream";
import { POST } from "@/app/api/v1/reports/route";
import { database } from "@/lib/platform/database/client";
import { openDatabase } from "@/lib/platform/database/open";
import { peerHeader } from "@/lib/platform/http/peer";
import { log } from "@/lib/platform/process/log";

const [dataDir = "", url] = process.argv.slice(2);
log().level = "trace";
await openDatabase({ dataDir, url: url || undefined });

const server = createServer(async (incoming, answer) => {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, `${value}`);
  // In the product, the server writes the peer's address into this header.
  headers.set(peerHeader, headers.get("x-test-peer") ?? "");
  if (incoming.url === "/break")
    await database().$executeRaw`ALTER TABLE cell_count RENAME TO cell_count_away`;
  const init = { method: "POST", headers, body: Readable.toWeb(incoming), duplex: "half" };
  const response = await POST(new Request("http://127.0.0.1/api/v1/reports", init as RequestInit));
  answer.writeHead(response.status).end(await response.text());
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  console.log(`port ${typeof address === "object" && address ? address.port : 0}`);
});
