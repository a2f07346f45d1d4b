import { Worker } from "node:worker_threads";

const start = new URL("./typescript-worker-start.mjs", import.meta.url);

/** Starts a worker thread with a TypeScript file, even if this thread does not run in tsx, as in tests. */
export const startTypescriptWorker = (file: URL, workerData: object): Worker =>
  new Worker(start, { argv: [file.href], execArgv: [], workerData });
