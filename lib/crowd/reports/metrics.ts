import { Counter, Gauge, Histogram } from "prom-client";
import { metrics } from "@/lib/platform/process/metrics";
import { onePerProcess } from "@/lib/platform/process/one-per-process";

/** The figures of intake: what became of reports, how they were written, and what is held in memory. */
export const intakeCounters = () =>
  onePerProcess("report metrics", () => {
    const registers = [metrics()];
    return {
      outcomes: new Counter({
        name: "njy_reports_total",
        help: "Reports by what became of them, and the face through which they came",
        labelNames: ["outcome", "source"],
        registers,
      }),
      steps: new Counter({
        name: "njy_intake_step_total",
        help: "Reports by the step of intake that they reached, and what came of it: passed, the outcome that the step decided, or failed",
        labelNames: ["step", "outcome"],
        registers,
      }),
      batchReports: new Histogram({
        name: "njy_report_batch_reports",
        help: "Reports written by one statement",
        buckets: [1, 2, 5, 10, 20, 50, 100, 200, 500],
        registers,
      }),
      batchSeconds: new Histogram({
        name: "njy_report_batch_seconds",
        help: "How long the statement of a batch took",
        buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5],
        registers,
      }),
      waiting: new Gauge({ name: "njy_reports_waiting", help: "Reports that wait for a batch", registers }),
      limitKeys: new Gauge({
        name: "njy_report_limit_keys",
        help: "Reporters and networks whose limits are kept in memory",
        registers,
      }),
    };
  });
