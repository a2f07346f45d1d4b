import { Counter, Gauge, Histogram } from "prom-client";
import { metrics } from "@/lib/platform/process/metrics";
import { onePerProcess } from "@/lib/platform/process/one-per-process";

/** Metrics of intake: outcomes of reports, batches, and what is in memory. */
export const intakeCounters = () =>
  onePerProcess("report metrics", () => {
    const registers = [metrics()];
    return {
      outcomes: new Counter({
        name: "njy_reports_total",
        help: "Reports by outcome and source",
        labelNames: ["outcome", "source"],
        registers,
      }),
      steps: new Counter({
        name: "njy_intake_step_total",
        help: "Reports by step of intake and its outcome: passed, failed, or the outcome that the step decided",
        labelNames: ["step", "outcome"],
        registers,
      }),
      batchReports: new Histogram({
        name: "njy_report_batch_reports",
        help: "Reports per statement",
        buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
        registers,
      }),
      batchSeconds: new Histogram({
        name: "njy_report_batch_seconds",
        help: "Duration of the statement of a batch in seconds",
        buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5],
        registers,
      }),
      waiting: new Gauge({
        name: "njy_reports_waiting",
        help: "Reports that wait for the next batch",
        registers,
      }),
      limitKeys: new Gauge({
        name: "njy_report_limit_keys",
        help: "Reporters and networks whose limits are in memory",
        registers,
      }),
    };
  });
