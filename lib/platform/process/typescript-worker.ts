import { Worker } from "node:worker_threads";

const start = new URL("./typescript-worker-start.mjs", import.meta.url);

/** Starts a thread on a TypeScript file, whether or not this thread came up through tsx (the tests do not). */
export const startTypescriptWorker = (file: URL, workerData: object): Worker =>
  new Worker(start, { argv: [file.href], execArgv: [], workerData });
