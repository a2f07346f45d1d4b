import { setTimeout as wait } from "node:timers/promises";
import { Deliverer } from "@/lib/alerts/deliver";
import { forgetOldAlerts } from "@/lib/alerts/forget";
import { tellEvents } from "@/lib/alerts/tell";
import type { Job } from "@/lib/platform/jobs/job";
import { machineNow } from "@/lib/platform/process/clock";
import { forgetEverySeconds } from "@/lib/privacy/forget-every";

/** How long after a change it is told of at most, while all is well; twice this. */
const lookSeconds = 2;
/** A slow receiver does not keep the server from stopping: its claim ends by itself, and another sends again. */
const stopWithinMs = 3_000;

/** What alerts need by the clock: the leader writes down whom to tell, and every instance sends. */
export function alertJobs(): { jobs: Job[]; stop(): Promise<void> } {
  const deliverer = new Deliverer();
  // What leaves for the world, and what is kept for people, goes by the world's time, also in a demonstration.
  const jobs: Job[] = [
    {
      name: "alerts-tell",
      everySeconds: lookSeconds,
      leaderOnly: true,
      run: async (now) => void (await tellEvents(now, machineNow())),
    },
    {
      name: "alerts-send",
      everySeconds: lookSeconds,
      leaderOnly: false,
      run: () => deliverer.sendRound(machineNow),
    },
    {
      name: "alerts-forget",
      everySeconds: forgetEverySeconds,
      leaderOnly: true,
      run: async () => void (await forgetOldAlerts(machineNow())),
    },
  ];
  return {
    jobs,
    stop: () => Promise.race([deliverer.idle(), wait(stopWithinMs, undefined, { ref: false })]),
  };
}
