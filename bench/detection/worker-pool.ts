import { Worker } from "node:worker_threads";
import type { BenchmarkTask } from "./benchmark-options";
import type { TaskResults } from "./run-task";

/** Workers do not inherit tsx, so we register it before loading TypeScript. */
const tsxAt = import.meta.resolve("tsx/esm/api");
const workerAt = new URL("./worker.ts", import.meta.url).href;
const startWorker = `const { workerData } = require("node:worker_threads");
import(workerData.tsx).then(({ register }) => { register(); return import(workerData.worker); });`;

/** Runs tasks on several workers, in order. `progress` receives the finished share of all tasks. */
export function workerPool(workers: number, tasks: number, progress: (done: number) => void) {
  const waiting: (() => void)[] = [];
  const shares: number[] = [];
  let busy = 0;
  const tell = () => progress(shares.reduce((sum, share) => sum + share, 0) / tasks);
  const next = () => {
    if (busy >= workers) return;
    const start = waiting.shift();
    if (!start) return;
    busy++;
    start();
  };
  return {
    /** The result of a task; rejects if the task fails. */
    run<K extends BenchmarkTask["kind"]>(task: BenchmarkTask & { kind: K }): Promise<TaskResults[K]> {
      const at = shares.push(0) - 1;
      return new Promise((resolve, reject) => {
        waiting.push(() => {
          const worker = new Worker(startWorker, {
            eval: true,
            workerData: { tsx: tsxAt, worker: workerAt },
          });
          worker.on("error", reject);
          worker.on("message", (message: { done?: number; result?: TaskResults[K] }) => {
            shares[at] = message.result ? 1 : (message.done ?? 0);
            tell();
            if (!message.result) return;
            resolve(message.result);
            void worker.terminate();
            busy--;
            next();
          });
          worker.postMessage(task);
        });
        next();
      });
    },
  };
}
