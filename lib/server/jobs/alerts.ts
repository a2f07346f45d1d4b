import { setTimeout as wait } from "node:timers/promises";
import { Deliverer } from "@/lib/alerts/outbox/deliver";
import { fanOut } from "@/lib/alerts/outbox/fan-out";
import { deleteOldAlerts } from "@/lib/alerts/store-retention";
import type { Job } from "@/lib/platform/jobs/job";
import { machineNow } from "@/lib/platform/process/clock";
import { pruneEverySeconds } from "@/lib/privacy/retention-table";

/** An alert leaves at most twice this time after a change. */
const checkSeconds = 2;
/** A slow receiver does not keep the server from stopping. Its claim expires, and another instance sends again. */
const stopWithinMs = 3_000;

/** The jobs of alerts: the leader writes deliveries, and every instance sends them. */
export function alertJobs(): { jobs: Job[]; stop(): Promise<void> } {
  const deliverer = new Deliverer();
  // Sending and retention use the time of the machine, even in a demo.
  const jobs: Job[] = [
    {
      name: "alerts-tell",
      everySeconds: checkSeconds,
      leaderOnly: true,
      run: async (now) => void (await fanOut(now, machineNow())),
    },
    {
      name: "alerts-send",
      everySeconds: checkSeconds,
      leaderOnly: false,
      run: () => deliverer.sendRound(machineNow),
    },
    {
      name: "alerts-forget",
      everySeconds: pruneEverySeconds,
      leaderOnly: true,
      run: async () => void (await deleteOldAlerts(machineNow())),
    },
  ];
  return {
    jobs,
    stop: () => Promise.race([deliverer.idle(), wait(stopWithinMs, undefined, { ref: false })]),
  };
}
