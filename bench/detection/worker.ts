import { parentPort } from "node:worker_threads";
import type { BenchmarkTask } from "./benchmark-options";
import { runTask } from "./run-task";

parentPort?.on("message", (task: BenchmarkTask) => {
  const result = runTask(task, (done) => parentPort?.postMessage({ done }));
  parentPort?.postMessage({ result });
});
