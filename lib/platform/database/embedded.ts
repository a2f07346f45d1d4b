import { access, chmod, constants, mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Worker } from "node:worker_threads";
import type { PoolConfig } from "pg";
import { DirectoryInUse, lockDirectory } from "@/lib/platform/process/lock-directory";
import { isShortEnough } from "@/lib/platform/process/short-path";
import { StartProblem } from "@/lib/platform/process/start-problem";
import { startTypescriptWorker } from "@/lib/platform/process/typescript-worker";
import type { EmbeddedWorkerData } from "./embedded-worker";

/** Another process has the data directory. */
export class DataDirInUse extends StartProblem {
  override name = "DataDirInUse";
}

/** A running embedded database. */
export interface Embedded {
  /** How the driver reaches it. */
  connection: PoolConfig;
  /** Shuts it down cleanly and gives the directory back. */
  stop(): Promise<void>;
}

/** The name that the driver gives a socket, from the port 5432. */
const socketName = ".s.PGSQL.5432";

const firstStart = new URL("./embedded-first-start.ts", import.meta.url);
const serving = new URL("./embedded-worker.ts", import.meta.url);

/** Resolves when the worker says something, or ends well where that is waited for; rejects when it fails. */
const heard = (worker: Worker, what: "message" | "exit") =>
  new Promise<void>((done, fail) => {
    worker.once("error", fail);
    worker.once("exit", (code) => {
      if (what === "exit" && code === 0) done();
      else fail(new Error(`The embedded database's thread ended with code ${code}.`));
    });
    if (what === "message") worker.once("message", () => done());
  });

/** What is found in a data directory of ours; a directory with other things keeps its permissions. */
const ours = /^(postgres(\.new)?|(new-)?claim-\w+\.sock|auth-secret|lost\+found)$/;

/** Makes the data directory, and closes it to other users. */
async function makeDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    if ((await readdir(dataDir)).every((name) => ours.test(name))) await chmod(dataDir, 0o700);
    await access(dataDir, constants.W_OK);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : error;
    throw new StartProblem(
      `DATA_DIR: cannot use ${dataDir} (${code}); wants a directory that this user may write.`,
      {
        cause: error,
      },
    );
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );

async function lockDataDir(dataDir: string): Promise<() => Promise<void>> {
  try {
    return await lockDirectory(dataDir);
  } catch (error) {
    if (!(error instanceof DirectoryInUse)) throw error;
    throw new DataDirInUse(
      `DATA_DIR: ${dataDir} is in use by another Not Just You (process ${error.processId}). ` +
        "Stop that one, or give this one a directory of its own.",
    );
  }
}

/** Makes the database where there is none, whole or not at all: a kill half way leaves nothing that looks ready. */
async function makeIfAbsent(dataDir: string, pgliteDir: string): Promise<void> {
  if (await exists(pgliteDir)) return;
  const unfinished = join(dataDir, "postgres.new");
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await heard(startTypescriptWorker(firstStart, { pgliteDir: unfinished }), "exit");
  await rename(unfinished, pgliteDir);
}

/** Where the socket goes: beside the files, or in a place of its own where that path is too long for a socket. */
async function socketPlace(pgliteDir: string): Promise<{ directory: string; clear(): Promise<void> }> {
  if (!isShortEnough(pgliteDir, socketName)) {
    const directory = await mkdtemp(join(tmpdir(), "njy-"));
    return { directory, clear: () => rm(directory, { recursive: true, force: true }) };
  }
  const clear = () => rm(join(pgliteDir, socketName), { force: true });
  await clear();
  return { directory: pgliteDir, clear };
}

/**
 * Starts PGlite in a worker thread, in `dataDir`, and serves it on a unix socket that only this user can reach.
 * @throws DataDirInUse when another process has the directory.
 */
export async function startEmbedded(dataDir: string): Promise<Embedded> {
  await makeDataDir(dataDir);
  const unlock = await lockDataDir(dataDir);
  try {
    const pgliteDir = join(resolve(dataDir), "postgres");
    await makeIfAbsent(dataDir, pgliteDir);
    await chmod(pgliteDir, 0o700);
    const place = await socketPlace(pgliteDir);
    const socketPath = join(place.directory, socketName);
    const worker = startTypescriptWorker(serving, {
      pgliteDir,
      socketPath,
    } satisfies EmbeddedWorkerData);
    await heard(worker, "message");
    const failed = (error: unknown) => {
      throw new Error("The embedded database stopped.", { cause: error });
    };
    worker.on("error", failed).on("exit", failed);
    const stop = async () => {
      worker.off("exit", failed);
      const ended = heard(worker, "exit");
      worker.postMessage("stop");
      await ended;
      await place.clear();
      await unlock();
    };
    return { connection: { host: place.directory, user: "postgres", database: "postgres" }, stop };
  } catch (error) {
    await unlock();
    throw error;
  }
}
