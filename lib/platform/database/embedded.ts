import { access, chmod, constants, mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Worker } from "node:worker_threads";
import type { PoolConfig } from "pg";
import { DirectoryInUse, isShortEnough, lockDirectory } from "@/lib/platform/process/lock-directory";
import { StartProblem } from "@/lib/platform/process/start-problem";
import { startTypescriptWorker } from "@/lib/platform/process/typescript-worker";
import type { EmbeddedWorkerData } from "./embedded-worker";
import { syncDirectory, syncEntry } from "./synced-files";

/** Another process uses the data directory. */
export class DataDirInUse extends StartProblem {
  override name = "DataDirInUse";
}

/** A running embedded database. */
export interface Embedded {
  /** How the driver connects to it. */
  connection: PoolConfig;
  /** Shuts it down cleanly and unlocks the directory. */
  stop(): Promise<void>;
}

/** The name that the driver gives the socket of port 5432. */
const socketName = ".s.PGSQL.5432";

const firstStart = new URL("./embedded-first-start.ts", import.meta.url);
const serving = new URL("./embedded-worker.ts", import.meta.url);

/** Resolves with the first message of the worker, or when it exits with code 0. Rejects when it fails. */
const waitFor = (worker: Worker, what: "message" | "exit") =>
  new Promise<void>((done, fail) => {
    worker.once("error", fail);
    worker.once("exit", (code) => {
      if (what === "exit" && code === 0) done();
      else fail(new Error(`The embedded database's thread ended with code ${code}.`));
    });
    if (what === "message") worker.once("message", () => done());
  });

/** What our data directory contains. We do not change the permissions of a directory with other files. */
const ours = /^(postgres(\.new)?|(new-)?claim-\w+\.sock|auth-secret|lost\+found)$/;

/** Creates the data directory, which only this user can open. */
async function createDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    if ((await readdir(dataDir)).every((name) => ours.test(name))) await chmod(dataDir, 0o700);
    await access(dataDir, constants.W_OK);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : error;
    throw new StartProblem(
      `DATA_DIR: we cannot use ${dataDir} (${code}). Choose a directory that this user can write to.`,
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
      `DATA_DIR: another Not Just You server uses ${dataDir} (process ${error.processId}). ` +
        "Stop that process, or choose another directory.",
    );
  }
}

/** Creates the database if there is none. If the process is killed midway, the next start creates it again. */
async function createIfAbsent(dataDir: string, pgliteDir: string): Promise<void> {
  if (await exists(pgliteDir)) return;
  const unfinished = join(dataDir, "postgres.new");
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await waitFor(startTypescriptWorker(firstStart, { pgliteDir: unfinished }), "exit");
  await syncDirectory(unfinished);
  await rename(unfinished, pgliteDir);
  await syncEntry(dataDir);
}

/** The directory of the socket: that of the files, or a temporary one if its path is too long for a socket. */
async function socketDirectory(pgliteDir: string): Promise<{ directory: string; remove(): Promise<void> }> {
  if (!isShortEnough(pgliteDir, socketName)) {
    const directory = await mkdtemp(join(tmpdir(), "njy-"));
    return { directory, remove: () => rm(directory, { recursive: true, force: true }) };
  }
  const remove = () => rm(join(pgliteDir, socketName), { force: true });
  await remove();
  return { directory: pgliteDir, remove };
}

/**
 * Starts PGlite in a worker thread, in `dataDir`, and serves it on a Unix socket that only this user can open.
 * @throws DataDirInUse if another process uses the directory.
 */
export async function startEmbedded(dataDir: string): Promise<Embedded> {
  await createDataDir(dataDir);
  const unlock = await lockDataDir(dataDir);
  try {
    const pgliteDir = join(resolve(dataDir), "postgres");
    await createIfAbsent(dataDir, pgliteDir);
    await chmod(pgliteDir, 0o700);
    const socket = await socketDirectory(pgliteDir);
    const socketPath = join(socket.directory, socketName);
    const worker = startTypescriptWorker(serving, {
      pgliteDir,
      socketPath,
    } satisfies EmbeddedWorkerData);
    await waitFor(worker, "message");
    const failed = (error: unknown) => {
      throw new Error("The embedded database stopped.", { cause: error });
    };
    worker.on("error", failed).on("exit", failed);
    const stop = async () => {
      worker.off("exit", failed);
      const ended = waitFor(worker, "exit");
      worker.postMessage("stop");
      await ended;
      await socket.remove();
      await unlock();
    };
    return { connection: { host: socket.directory, user: "postgres", database: "postgres" }, stop };
  } catch (error) {
    await unlock();
    throw error;
  }
}
