import { createSocket } from "node:dgram";
import { once } from "node:events";
import { isIPv4 } from "node:net";

/** A name server on loopback. */
export interface NameServer {
  /** As a resolver is told of it: address and port. */
  server: string;
  /** How often it was asked. */
  asked(): number;
  close(): Promise<void>;
}

const typeA = 1;
const noSuchName = 3;

/** The answer to a question of one name (RFC 1035 §4): the addresses of the type that was asked for, or that there is none. */
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
    // The name is the question's; class IN, a minute.
    const record = Buffer.from([0xc0, 12, 0, isFour ? 1 : 28, 0, 1, 0, 0, 0, 60, 0, bytes.length]);
    return Buffer.concat([record, bytes]);
  });
  return Buffer.concat([head, query.subarray(12, end + 4), ...records]);
}

/** Starts one that knows these names (IPv6 addresses in full), is silent about those under `silent.test`, and says of others that there are none. */
export async function startNameServer(names: Record<string, string[]>): Promise<NameServer> {
  const socket = createSocket("udp4");
  let asked = 0;
  socket.on("message", (query, from) => {
    asked += 1;
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
    asked: () => asked,
    close: () => new Promise((closed) => socket.close(closed)),
  };
}
