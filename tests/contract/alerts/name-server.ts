import { createSocket } from "node:dgram";
import { once } from "node:events";
import { isIPv4 } from "node:net";

/** A name server on loopback. */
export interface NameServer {
  /** Its address and port, for a resolver. */
  server: string;
  /** How many queries it got. */
  queryCount(): number;
  close(): Promise<void>;
}

const typeA = 1;
const noSuchName = 3;

/** The answer to a query for one name (RFC 1035 §4): its addresses of the queried type, or that the name does not exist. */
function answerTo(query: Buffer, end: number, addresses: string[] | undefined): Buffer {
  const isFour = query.readUInt16BE(end) === typeA;
  const found = (addresses ?? []).filter((address) => isIPv4(address) === isFour);
  const head = Buffer.alloc(12);
  query.copy(head, 0, 0, 2);
  head.writeUInt16BE(0x8180 | (addresses ? 0 : noSuchName), 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(found.length, 6);
  const records = found.map((address) => {
    const bytes = isFour
      ? Buffer.from(address.split(".").map(Number))
      : Buffer.from(address.replaceAll(":", ""), "hex");
    // A pointer to the query's name, class IN, valid for a minute.
    const record = Buffer.from([0xc0, 12, 0, isFour ? 1 : 28, 0, 1, 0, 0, 0, 60, 0, bytes.length]);
    return Buffer.concat([record, bytes]);
  });
  return Buffer.concat([head, query.subarray(12, end + 4), ...records]);
}

/** Starts a name server that knows these names (IPv6 addresses in full) and never answers for names in `silent.test`. */
export async function startNameServer(names: Record<string, string[]>): Promise<NameServer> {
  const socket = createSocket("udp4");
  let queryCount = 0;
  socket.on("message", (query, from) => {
    queryCount += 1;
    const labels: string[] = [];
    let at = 12;
    for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
      labels.push(query.toString("latin1", at + 1, at + 1 + length));
      at += length + 1;
    }
    const name = labels.join(".");
    if (name.endsWith("silent.test")) return;
    socket.send(answerTo(query, at + 1, names[name]), from.port, from.address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return {
    server: `127.0.0.1:${socket.address().port}`,
    queryCount: () => queryCount,
    close: () => new Promise((closed) => socket.close(closed)),
  };
}
