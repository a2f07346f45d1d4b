import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";

export interface StartedServer {
  /** `http://127.0.0.1:4250` */
  origin: string;
  pid: number;
  /** From the start of the process to its first answer of 200. */
  firstAnswerMs: number;
  /** Asks it to end, and waits until it has. */
  stop: () => Promise<void>;
}

interface Wanted {
  /** What Node runs, as in `["--import", "tsx", "server.ts"]`. */
  args: string[];
  port: number;
  /** The path whose first 200 counts as started. */
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

/** Starts a production server on loopback; what it prints is shown only when it does not come up. */
export async function startServer({ args, port, path, env }: Wanted): Promise<StartedServer> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // A measurement that fails must not leave its servers behind.
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
      throw new Error(`The server did not come up on port ${port}:\n${printed}`);
    }
    await wait(10);
  }
  return {
    origin,
    pid: child.pid ?? 0,
    firstAnswerMs: performance.now() - began,
    stop: () => stop(child),
  };
}
