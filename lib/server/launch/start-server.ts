import { createServer } from "node:http";
import next from "next";
import { alsoVary } from "@/lib/platform/http/also-vary";
import { answerCache, type Handler } from "@/lib/platform/http/answer-cache";
import { refuseInternal } from "@/lib/platform/http/internal-paths";
import { setProjectRoot } from "@/lib/platform/http/next/project-path";
import { chooseSettings, type Settings } from "@/lib/platform/settings/settings";
import { buildIfChanged } from "./build-if-changed";
import { generateClient } from "./generate-client";
import { type HttpServer, makeHttpServer } from "./http-server";
import { findPort, listen } from "./listen";
import { oneAtATime } from "./one-at-a-time";
import { projectRoot } from "./project-root";

/** How a server is started. */
export interface StartOptions {
  settings: Settings;
  /** Hot reload instead of a build. */
  dev?: boolean;
  /** Called when the database is open and before anything reads it: the demonstration fills it here. */
  prepare?: () => Promise<void>;
}

/** A server that answers. */
export interface StartedServer {
  port: number;
  /** Which database it uses; no password. */
  database: string;
  /** Stops it within seconds, the database last. */
  stop(): Promise<void>;
}

/** Starts what must be stopped again, and stops all of it in the opposite order. */
function undoList() {
  const steps: (() => Promise<void>)[] = [];
  return {
    add: (step: () => Promise<void>) => void steps.push(step),
    async run() {
      for (const step of steps.splice(0).reverse()) await step();
    },
  };
}

async function startNext(dev: boolean, port: number, http: HttpServer) {
  // React and Next choose their production code by it.
  Object.assign(process.env, { NODE_ENV: dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" });
  if (dev) http.followUpgrades();
  // Only hot reload has web sockets. Where nobody takes upgrades, Node answers them as plain requests, while Next
  // would keep each open for ever: so it is given a server that never listens.
  const httpServer = dev ? http.server : createServer();
  const app = next({ dev, dir: projectRoot, port, httpServer, quiet: !dev });
  await app.prepare();
  return app;
}

/**
 * Starts the whole: generated client, database, build, Next, jobs, and last the port.
 * Modules that need the generated client are imported once it is there.
 * @throws StartProblem with one line for the person who starts it; nothing is left running.
 */
export async function startServer({ settings, dev = false, prepare }: StartOptions): Promise<StartedServer> {
  setProjectRoot(projectRoot);
  const port = await findPort(settings.port);
  const ownUrl = settings.publicUrl === `http://localhost:${settings.port}`;
  chooseSettings({ ...settings, port, publicUrl: ownUrl ? `http://localhost:${port}` : settings.publicUrl });
  const undo = undoList();
  try {
    await oneAtATime(generateClient);
    const { openDatabase } = await import("@/lib/platform/database/open");
    const database = await openDatabase({ url: settings.databaseUrl, dataDir: settings.dataDir });
    undo.add(() => database.close());
    await prepare?.();
    if (!dev) await oneAtATime(buildIfChanged);

    let handle: Handler | undefined;
    const http = makeHttpServer(() => handle ?? notReady);
    const app = await startNext(dev, port, http);
    undo.add(() => app.close());
    // The home page's address answers a terminal in text: next.config.mjs.
    const render = alsoVary(app.getRequestHandler(), "/", "Accept");
    const cache = dev ? null : answerCache(render);
    handle = refuseInternal(cache?.handle ?? render, dev);
    const { onSnapshot } = await import("@/lib/snapshot/keep");
    const forget = onSnapshot(() => cache?.clear());
    undo.add(async () => forget());

    const { startJobs } = await import("@/lib/server/jobs/start");
    const jobs = await startJobs();
    undo.add(() => jobs.stop());
    await listen(http.server, port);
    undo.add(() => http.drain());
    return { port, database: database.description, stop: () => undo.run() };
  } catch (error) {
    await undo.run();
    throw error;
  }
}

const notReady: Handler = async (_request, response) => {
  response.writeHead(503, { "Retry-After": "1" }).end();
};
