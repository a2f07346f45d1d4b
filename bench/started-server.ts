import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

export interface StartedServer {
  /** `http://127.0.0.1:4250` */
  origin: string;
  pid: number;
  /** Time from process start to the first response with status 200. */
  firstResponseMs: number;
  /** Stops the process and waits for its end. */
  stop: () => Promise<void>;
}

interface Wanted {
  /** Arguments of Node, such as `["--import", "tsx", "server.ts"]`. */
  args: string[];
  port: number;
  /** The server has started when this path returns 200. */
  path: string;
  env?: Record<string, string>;
}

const maxSeconds = 300;

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 15_000);
  await ended;
  clearTimeout(late);
}

/** Starts a production server on loopback. The error contains its output if it does not start. */
export async function startServer({ args, port, path, env }: Wanted): Promise<StartedServer> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // A failed measurement must not leave servers running.
  const kill = () => void child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("exit", () => process.off("exit", kill));
  let printed = "";
  const keepEnd = (text: Buffer) => {
    printed = (printed + text.toString()).slice(-4000);
  };
  child.stdout.on("data", keepEnd);
  child.stderr.on("data", keepEnd);
  const origin = `http://127.0.0.1:${port}`;
  while (!(await answers(origin + path))) {
    const late = performance.now() - began > maxSeconds * 1000;
    if (child.exitCode !== null || child.signalCode !== null || late) {
      await stop(child);
      throw new Error(`The server did not start on port ${port}:\n${printed}`);
    }
    await wait(10);
  }
  return {
    origin,
    pid: child.pid ?? 0,
    firstResponseMs: performance.now() - began,
    stop: () => stop(child),
  };
}

/** Nothing listens here, so that a measurement never polls the status page. */
const nowhere = "http://127.0.0.1:9";

/** The arguments that `npm start` passes to Node. */
export const productArgs = ["--import", "tsx", "server.ts"];

/** Settings of a measured server: its directory, its database (embedded without a URL), and one trusted proxy. */
export const productEnv = (dataDir: string, databaseUrl?: string): Record<string, string> => ({
  DATA_DIR: dataDir,
  DATABASE_URL: databaseUrl ?? "",
  OFFICIAL_STATUS_URL: nowhere,
  TRUSTED_PROXIES: "1",
});

/** Starts the product in a temporary directory, which is deleted when it stops. */
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
