import { connect, createServer, type Socket } from "node:net";
import { listen } from "@/lib/server/launch/http-server";

/** A proxy in front of PostgreSQL on loopback. */
export interface SilentProxy {
  url: string;
  /** While true, it passes no notification on, as a pooler in transaction mode does. */
  silent: boolean;
  close(): Promise<void>;
}

/** The messages of PostgreSQL in a stream of bytes: a type, a length, and a body. */
class Messages {
  #rest: Buffer = Buffer.alloc(0);

  push(chunk: Buffer): Buffer[] {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    const found: Buffer[] = [];
    for (;;) {
      const size = this.#rest.length < 5 ? Number.POSITIVE_INFINITY : this.#rest.readUInt32BE(1) + 1;
      if (this.#rest.length < size) return found;
      found.push(this.#rest.subarray(0, size));
      this.#rest = this.#rest.subarray(size);
    }
  }
}

const notification = "A".charCodeAt(0);

/** Starts a proxy in front of the server of this URL. */
export async function startSilentProxy(target: string): Promise<SilentProxy> {
  const { hostname, port, searchParams } = new URL(target);
  const folder = searchParams.get("host");
  const sockets = new Set<Socket>();
  const proxy: SilentProxy = { url: "", silent: true, close: async () => undefined };
  const server = createServer((client) => {
    const upstream = folder
      ? connect(`${folder}/.s.PGSQL.${port || 5432}`)
      : connect(Number(port || 5432), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => void [client, upstream].map((one) => one.destroy()));
    }
    const messages = new Messages();
    client.pipe(upstream);
    upstream.on("data", (chunk: Buffer) => {
      for (const message of messages.push(chunk))
        if (!(proxy.silent && message[0] === notification)) client.write(message);
    });
  });
  const own = await listen(server, 0);
  const url = new URL(target);
  url.host = `127.0.0.1:${own}`;
  url.searchParams.delete("host");
  return Object.assign(proxy, {
    url: url.href,
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  });
}
