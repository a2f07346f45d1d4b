import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type StartedServer, startServer } from "./started-server";

/** Nobody listens there: the official page is never asked from a measurement. */
const nowhere = "http://127.0.0.1:9";

/** What `npm start` runs, without npm. */
export const productArgs = ["--import", "tsx", "server.ts"];

/** Settings of a measured server: its folder, its database (the embedded one when absent), one proxy believed. */
export const productEnv = (dataDir: string, databaseUrl?: string): Record<string, string> => ({
  DATA_DIR: dataDir,
  DATABASE_URL: databaseUrl ?? "",
  OFFICIAL_STATUS_URL: nowhere,
  TRUSTED_PROXIES: "1",
});

/** Starts the product in a throw-away folder, which goes when it stops. */
export async function startProduct(port: number, databaseUrl?: string): Promise<StartedServer> {
  const dataDir = mkdtempSync(join(tmpdir(), "njy-load-"));
  const server = await startServer({
    args: productArgs,
    port,
    path: "/api/v1/catalog",
    env: productEnv(dataDir, databaseUrl),
  });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
