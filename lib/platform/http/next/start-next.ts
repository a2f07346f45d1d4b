import { createServer, type Server } from "node:http";
import next from "next";

/**
 * Starts Next for the project in a directory. With `devServer`, it starts for development, and uses that server for the web
 * sockets of hot reload.
 *
 * Workaround: Next keeps every upgraded connection open forever. In production it gets a server that never listens, so Node
 * treats upgrades as plain requests. Can go with https://github.com/vercel/next.js/pull/97028.
 */
export async function startNext(directory: string, port: number, devServer: Server | null) {
  const dev = devServer !== null;
  // React and Next read NODE_ENV to choose their production code.
  Object.assign(process.env, { NODE_ENV: dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });
  const httpServer = devServer ?? createServer();
  const app = next({ dev, dir: directory, port, httpServer, quiet: !dev });
  await app.prepare();
  return app;
}
