import { ignoreForeignAuthUrl } from "@/lib/accounts/sign-in-path";
import { setProjectRoot } from "@/lib/platform/http/next/project-path";
import { withMethods } from "@/lib/platform/http/next/request-methods";
import { refuseInternal } from "@/lib/platform/http/next/request-paths";
import { alsoVary } from "@/lib/platform/http/next/response-headers";
import { startNext } from "@/lib/platform/http/next/start-next";
import { type Handler, responseCache } from "@/lib/platform/http/response-cache";
import { CleanupStack } from "@/lib/platform/process/cleanup-stack";
import { type Settings, setSettings } from "@/lib/platform/settings/settings";
import { buildIfChanged } from "./build";
import { generateClient } from "./generate-client";
import { createHttpServer, findPort, listen } from "./http-server";
import { oneAtATime } from "./one-at-a-time";
import { projectRoot } from "./run-tool";

/** How to start a server. */
export interface StartOptions {
  settings: Settings;
  /** Hot reload instead of a build. */
  dev?: boolean;
  /** We call this when the database is open and before anything reads it. The demo fills the database here. */
  prepare?: () => Promise<void>;
}

/** A running server. */
export interface StartedServer {
  port: number;
  /** Which database it uses, without the password. */
  database: string;
  /** Stops it within seconds. The database stops last. */
  stop(): Promise<void>;
}

/**
 * Starts everything: generated client, database, build, Next, jobs, and finally the port. It imports the modules that need
 * the generated client only when the client exists.
 * @throws StartProblem with one line for the person who starts it. Nothing keeps running then.
 */
export async function startServer({ settings, dev = false, prepare }: StartOptions): Promise<StartedServer> {
  setProjectRoot(projectRoot);
  const port = await findPort(settings.port);
  const ownUrl = settings.publicUrl === `http://localhost:${settings.port}`;
  setSettings({ ...settings, port, publicUrl: ownUrl ? `http://localhost:${port}` : settings.publicUrl });
  ignoreForeignAuthUrl();
  const cleanup = new CleanupStack();
  try {
    await oneAtATime(generateClient);
    const { openDatabase } = await import("@/lib/platform/database/open");
    const database = await openDatabase({ url: settings.databaseUrl, dataDir: settings.dataDir });
    cleanup.defer(() => database.close());
    await prepare?.();
    if (!dev) await oneAtATime(buildIfChanged);

    let handle: Handler | undefined;
    const http = createHttpServer(() => handle ?? notReady);
    if (dev) http.trackWebSockets();
    const app = await startNext(projectRoot, port, dev ? http.server : null);
    cleanup.defer(() => app.close());
    // At the address of the home page, terminals get text: next.config.mjs.
    const render = alsoVary(app.getRequestHandler(), "/", "Accept");
    const cache = dev ? null : responseCache(render);
    handle = refuseInternal(withMethods(cache?.handle ?? render), dev);
    const { onSnapshot } = await import("@/lib/snapshot/publish");
    const removeListener = onSnapshot(() => cache?.clear());
    cleanup.defer(removeListener);

    const { endLiveStreams } = await import("@/lib/views/live/stream");
    const { startJobs } = await import("@/lib/server/jobs/start");
    const jobs = await startJobs();
    cleanup.defer(() => jobs.stop());
    await listen(http.server, port);
    cleanup.defer(() => http.drain());
    cleanup.defer(endLiveStreams);
    return { port, database: database.description, stop: () => cleanup.runOrThrow() };
  } catch (error) {
    await cleanup.run();
    throw error;
  }
}

const notReady: Handler = async (_request, response) => {
  response.writeHead(503, { "Retry-After": "1" }).end();
};
