import { Counter } from "prom-client";
import { metrics } from "@/lib/platform/process/metrics";
import { onePerProcess } from "@/lib/platform/process/one-per-process";

/** The figures of alerts: what came of each attempt to send, so that whoever runs the site sees what never arrives. */
export const alertMetrics = () =>
  onePerProcess("alert metrics", () => ({
    attempts: new Counter({
      name: "njy_alert_attempts_total",
      help: "Attempts to send an alert, by channel and by what came of them; given-up: failed for the last time",
      labelNames: ["channel", "outcome"],
      registers: [metrics()],
    }),
  }));
