import type { Job } from "@/lib/platform/jobs/job";
import { log } from "@/lib/platform/process/log";
import { keepDumps } from "@/lib/views/dumps/publish-days";

/** How soon after its time a day is written, and a change of the record is found in young days. */
const lookSeconds = 600;

/** The open data: the leader writes the files of each day that is over. */
export const dumpJob: Job = {
  name: "dumps",
  everySeconds: lookSeconds,
  leaderOnly: true,
  async run(now) {
    const made = await keepDumps(now);
    if (made > 0) log().info({ made }, "files of open data were made");
  },
};
