import { answerCache, type Handler } from "@/lib/platform/http/answer-cache";
import { alsoVary } from "@/lib/platform/http/next/also-vary";
import { refuseInternal } from "@/lib/platform/http/next/internal-paths";
import { setProjectRoot } from "@/lib/platform/http/next/project-path";
import { startNext } from "@/lib/platform/http/next/start-next";
import { CleanupStack } from "@/lib/platform/process/cleanup-stack";
import { chooseSettings, type Settings } from "@/lib/platform/settings/settings";
import { buildIfChanged } from "./build-if-changed";
import { generateClient } from "./generate-client";
import { makeHttpServer } from "./http-server";
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
  const cleanup = new CleanupStack();
  try {
    await oneAtATime(generateClient);
    const { openDatabase } = await import("@/lib/platform/database/open");
    const database = await openDatabase({ url: settings.databaseUrl, dataDir: settings.dataDir });
    cleanup.defer(() => database.close());
    await prepare?.();
    if (!dev) await oneAtATime(buildIfChanged);

    let handle: Handler | undefined;
    const http = makeHttpServer(() => handle ?? notReady);
    if (dev) http.followUpgrades();
    const app = await startNext(projectRoot, port, dev ? http.server : null);
    cleanup.defer(() => app.close());
    // The home page's address answers a terminal in text: next.config.mjs.
    const render = alsoVary(app.getRequestHandler(), "/", "Accept");
    const cache = dev ? null : answerCache(render);
    handle = refuseInternal(cache?.handle ?? render, dev);
    const { onSnapshot } = await import("@/lib/snapshot/publish");
    const forget = onSnapshot(() => cache?.clear());
    cleanup.defer(forget);

    const { startJobs } = await import("@/lib/server/jobs/start");
    const jobs = await startJobs();
    cleanup.defer(() => jobs.stop());
    await listen(http.server, port);
    cleanup.defer(() => http.drain());
    return { port, database: database.description, stop: () => cleanup.runOrThrow() };
  } catch (error) {
    await cleanup.run();
    throw error;
  }
}

const notReady: Handler = async (_request, response) => {
  response.writeHead(503, { "Retry-After": "1" }).end();
};
