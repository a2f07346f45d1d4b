import { Gauge } from "prom-client";
import { jobStates } from "@/lib/platform/jobs/job";
import { now } from "@/lib/platform/process/clock";
import { metrics } from "@/lib/platform/process/metrics";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { currentSnapshot } from "@/lib/snapshot/publish";
import { openStreams } from "@/lib/views/live/stream";

/** All metrics of this process in the text format of Prometheus. It reads jobs, snapshot and streams at this moment. */
export async function readMetrics(): Promise<{ body: string; contentType: string }> {
  onePerProcess("job metrics", defineGauges);
  const registry = metrics();
  return { body: await registry.metrics(), contentType: registry.contentType };
}

function defineGauges(): true {
  const registers = [metrics()];
  const perJob = { labelNames: ["job"] as const, registers };
  new Gauge({
    name: "njy_job_run_seconds",
    help: "How long the last run of each job took",
    ...perJob,
    collect() {
      for (const { name, lastRunMs } of jobStates())
        if (lastRunMs !== null) this.set({ job: name }, lastRunMs / 1000);
    },
  });
  new Gauge({
    name: "njy_job_runs",
    help: "Runs of each job since the start",
    ...perJob,
    collect() {
      for (const { name, runs } of jobStates()) this.set({ job: name }, runs);
    },
  });
  new Gauge({
    name: "njy_job_failures",
    help: "Failed runs of each job since the start",
    ...perJob,
    collect() {
      for (const { name, failures } of jobStates()) this.set({ job: name }, failures);
    },
  });
  new Gauge({
    name: "njy_snapshot_age_seconds",
    help: "Age of the current snapshot",
    registers,
    collect() {
      const at = now();
      const published = currentSnapshot(at);
      this.set(published ? (at.getTime() - Date.parse(published.snapshot.computedAt)) / 1000 : Number.NaN);
    },
  });
  new Gauge({
    name: "njy_live_streams",
    help: "Open live streams",
    registers,
    collect() {
      this.set(openStreams());
    },
  });
  return true;
}
