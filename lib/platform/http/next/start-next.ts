import { createServer, type Server } from "node:http";
import next from "next";

/**
 * Starts Next for the project in a directory. With a server it starts for development, and that server's upgrades are
 * web sockets of hot reload.
 *
 * Workaround: Next keeps every upgraded connection open for ever. Outside development it gets a server that never
 * listens, so Node answers upgrades as plain requests. Can go with https://github.com/vercel/next.js/pull/97028.
 */
export async function startNext(directory: string, port: number, devServer: Server | null) {
  const dev = devServer !== null;
  // React and Next choose their production code by it.
  Object.assign(process.env, { NODE_ENV: dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });
  const httpServer = devServer ?? createServer();
  const app = next({ dev, dir: directory, port, httpServer, quiet: !dev });
  await app.prepare();
  return app;
}
