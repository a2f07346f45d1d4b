import { createServer, type Socket } from "node:net";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { EmbeddedTurns } from "./embedded-turns";
import { SyncedFiles, syncedParameters } from "./synced-files";
import { WireRuns } from "./wire-runs";

/** What this worker gets from the thread that starts it. */
export interface EmbeddedWorkerData {
  /** The directory of a PGlite that exists already. */
  pgliteDir: string;
  /** The Unix socket to serve it on. */
  socketPath: string;
}

const { pgliteDir, socketPath } = workerData as EmbeddedWorkerData;
const pglite = await PGlite.create({ fs: new SyncedFiles(pgliteDir), startParams: syncedParameters });

// Without a working backend we cannot serve anything. This ends the worker, and with it the process.
const turns = new EmbeddedTurns(pglite, (error) =>
  setImmediate(() => {
    throw error instanceof Error ? error : new Error(String(error));
  }),
);

function serve(socket: Socket): void {
  const runs = new WireRuns();
  const respond = (bytes: Uint8Array) => socket.write(Buffer.from(bytes));
  sockets.add(socket);
  socket.on("data", (chunk: Buffer) => {
    try {
      for (const run of runs.push(chunk)) {
        if (run.kind === "ssl") socket.write("N");
        else if (run.kind === "end" || run.kind === "cancel") socket.end();
        else {
          socket.cork();
          void turns.execute(socket, run, respond).then(() => socket.uncork());
        }
      }
    } catch (error) {
      socket.destroy(error instanceof Error ? error : undefined);
    }
  });
  // A client that disconnects is not our error. `close` follows.
  socket.on("error", () => socket.destroy());
  socket.on("close", () => {
    sockets.delete(socket);
    turns.disconnect(socket);
  });
}

const sockets = new Set<Socket>();
const server = createServer(serve).listen(socketPath, () => parentPort?.postMessage("listening"));

parentPort?.once("message", async () => {
  server.close();
  for (const socket of sockets) socket.destroy();
  await pglite.close();
  process.exit(0);
});
