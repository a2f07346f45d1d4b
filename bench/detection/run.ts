import { type BenchmarkRun, benchmark, tasksFor } from "./benchmark";
import { plainFigures } from "./figures";
import { realCommand, realFiles, replayFiles } from "./real-files";
import { runOptions } from "./run-options";
import { runInWords } from "./table";
import { workerPool } from "./worker-pool";
import { writeBenchmark } from "./write-benchmark";

/** The benchmark of detection. With `--json` it prints only one line of JSON for each rate and share of symptoms. */
const args = process.argv.slice(2);
const given = runOptions(args);
const runs: BenchmarkRun[] = [];

for (const ratePerMinute of given.rate) {
  let printed = -1;
  const began = performance.now();
  const pool = workerPool(given.workers, tasksFor(given["shared-symptom"].length), (done) => {
    const percent = Math.floor(done * 100);
    if (percent === printed) return;
    printed = percent;
    process.stderr.write(`\r${ratePerMinute} reports per minute: ${percent}%  `);
  });
  const { days, outages, seed } = given;
  const made = await benchmark(
    { ratePerMinute, days, outages, seed, falseAlarmsPerMonth: 0.9 },
    given["shared-symptom"],
    pool,
  );
  process.stderr.write(
    `\r${ratePerMinute} reports per minute: done in ${Math.round((performance.now() - began) / 1000)} s\n`,
  );
  runs.push(...made);
  for (const run of made)
    console.log(
      given.json ? JSON.stringify({ detectors: run.detectors.map(plainFigures) }) : runInWords(run),
    );
}

if (given.write)
  writeBenchmark(given.write, {
    madeAt: new Date().toISOString(),
    command: ["npm run simulate --", ...args].join(" "),
    real: replayFiles(realFiles, realCommand),
    runs,
  });
