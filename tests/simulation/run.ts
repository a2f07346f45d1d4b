import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { detectionSettings, thresholdAt } from "@/lib/detection/settings";
import type { BenchmarkOptions, BenchmarkTask } from "./benchmark-options";
import { type Peak, thresholdFor } from "./calibrate";
import { oracleName, ourName, plainName } from "./contestants";
import { rivalNames } from "./rivals";
import type { TaskResult } from "./run-task";
import { type DetectorFigures, figuresOf, tableOf } from "./table";

const { values } = parseArgs({
  options: {
    rate: { type: "string", default: "0.3" },
    days: { type: "string", default: "450" },
    outages: { type: "string", default: "700" },
    seed: { type: "string", default: "1" },
    "shared-symptom": { type: "string", default: "0.7" },
    workers: { type: "string", default: "2" },
    write: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const given = z
  .object({
    rate: z
      .string()
      .transform((text) => text.split(",").map(Number))
      .pipe(z.array(z.number().positive())),
    days: z.coerce.number().int().positive(),
    outages: z.coerce.number().int().positive(),
    seed: z.coerce.number().int().positive(),
    "shared-symptom": z.coerce.number().min(0).max(1),
    workers: z.coerce.number().int().positive(),
    write: z.string().optional(),
    json: z.boolean(),
  })
  .parse(values);

const say = (text: string) => process.stderr.write(text);

/** A worker does not inherit tsx: it is registered first, then the TypeScript is loaded. */
const tsxAt = import.meta.resolve("tsx/esm/api");
const workerAt = new URL("./worker.ts", import.meta.url).href;
const startWorker = `const { workerData } = require("node:worker_threads");
import(workerData.tsx).then(({ register }) => { register(); return import(workerData.worker); });`;

/** Does the tasks on so many workers, in order of the list; a task that fails ends the run. */
async function onWorkers(tasks: readonly BenchmarkTask[], workers: number): Promise<TaskResult[]> {
  const results: TaskResult[] = [];
  const shares = tasks.map(() => 0);
  const left = tasks.map((task, at) => ({ task, at }));
  const show = () => {
    const done = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, tasks.length);
    say(`\r${tasks[0]?.kind} ${tasks[0]?.options.ratePerMinute}/min ${Math.round(done * 100)}%   `);
  };
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const { task, at } = next;
      results[at] = await new Promise<TaskResult>((resolve, reject) => {
        const worker = new Worker(startWorker, { eval: true, workerData: { tsx: tsxAt, worker: workerAt } });
        worker.on("error", reject);
        worker.on("message", (message: { done?: number; result?: TaskResult }) => {
          if (message.done !== undefined) shares[at] = message.done;
          show();
          if (!message.result) return;
          shares[at] = 1;
          resolve(message.result);
          void worker.terminate();
        });
        worker.postMessage(task);
      });
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  say("\n");
  return results;
}

async function benchmark(options: BenchmarkOptions, workers: number) {
  const parts = Array.from({ length: 2 }, (_, part) => ({ options, part, parts: 2 }));
  const calibrated = await onWorkers(
    parts.map((part) => ({ kind: "calibrate" as const, ...part })),
    workers,
  );
  const allowed = Math.floor((options.days / 30) * options.falseAlarmsPerMonth);
  const names = [ourName, plainName, ...rivalNames];
  const fitted = Object.fromEntries(
    names.map((name) => {
      const peaks: Peak[] = calibrated.flatMap(
        (result, part) =>
          result.peaks?.[name]?.map((peak) => ({ ...peak, minute: peak.minute + part * 1e7 })) ?? [],
      );
      return [name, thresholdFor(peaks, allowed)];
    }),
  );
  const thresholds = { ...fitted, [ourName]: thresholdAt(detectionSettings, options.ratePerMinute) };
  const results = await onWorkers(
    [
      ...parts.map((part) => ({ kind: "outages" as const, ...part, thresholds })),
      ...parts.map((part) => ({ kind: "quiet" as const, ...part, thresholds })),
      { kind: "colluders" as const, options, thresholds },
    ],
    workers,
  );
  const fatesOf = (name: string) => results.flatMap((result) => result.fates?.[name] ?? []);
  const detectors: DetectorFigures[] = [...names, oracleName].map((name) =>
    figuresOf(
      name,
      name === oracleName
        ? Math.round(options.days / 30)
        : results.reduce((sum, result) => sum + (result.alarms?.[name] ?? 0), 0),
      options.days,
      fatesOf(name),
      fatesOf(plainName),
      results.find((result) => result.colluders)?.colluders?.[name] ?? { cell: Number.NaN, all: Number.NaN },
    ),
  );
  return { options, thresholds, calibratedThreshold: fitted[ourName], detectors };
}

const runs: Awaited<ReturnType<typeof benchmark>>[] = [];
for (const ratePerMinute of given.rate) {
  const options: BenchmarkOptions = {
    ratePerMinute,
    days: given.days,
    outages: given.outages,
    seed: given.seed,
    sharedSymptom: given["shared-symptom"],
    falseAlarmsPerMonth: 0.9,
  };
  const run = await benchmark(options, given.workers);
  runs.push(run);
  say(
    `ours calibrates to ${run.calibratedThreshold?.toFixed(2)} nats, set ${run.thresholds[ourName]?.toFixed(2)}\n`,
  );
  if (!given.json)
    console.log(
      `\n${ratePerMinute} reports a minute, ${given["shared-symptom"]} share a symptom\n${tableOf(run.detectors)}`,
    );
}
if (given.json) console.log(JSON.stringify(runs.length === 1 ? runs[0] : { runs }, null, 2));
if (given.write) {
  const command = `npm run simulate -- ${process.argv.slice(2).join(" ")}`;
  writeFileSync(
    given.write,
    `${JSON.stringify({ madeAt: new Date().toISOString(), command, runs }, null, 2)}\n`,
  );
}
