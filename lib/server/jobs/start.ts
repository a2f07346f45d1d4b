import { forgetExpired } from "@/lib/accounts/sessions";
import { forgetObservations } from "@/lib/crowd/observations/forget";
import { forgetOld, forgetSpentProofs } from "@/lib/crowd/reports/forget";
import { dropOldSalts } from "@/lib/crowd/reports/salt";
import {
  guardBursts,
  guardFloods,
  lookSeconds as lookAtRefusedSeconds,
} from "@/lib/moderation/guard-networks";
import { pollOfficial } from "@/lib/official/polling/poll";
import { followOutages } from "@/lib/outages/following/follow";
import { replayRemovals } from "@/lib/outages/replay/replay-removals";
import { type Job, startJob } from "@/lib/platform/jobs/job";
import { claimLead, leaseSeconds } from "@/lib/platform/jobs/lead";
import { CleanupStack } from "@/lib/platform/process/cleanup-stack";
import { machineNow, now } from "@/lib/platform/process/clock";
import { log } from "@/lib/platform/process/log";
import { forgetEverySeconds } from "@/lib/privacy/forget-every";
import { alertJobs } from "./alerts";
import { dumpJob } from "./dumps";
import { remakeOnChange, remakeSnapshot } from "./publish-snapshot";

/** A snapshot is made at least this often, so that every age in it stays young. */
const snapshotSeconds = 5;
const tickSeconds = 5;
/** How often the reporters of each network are compared with those of all others. */
const networksSeconds = 20;
/** How often it is looked whether the official page is due; how often it is asked is a setting, with back-off. */
const lookSeconds = 3;

/** The first snapshot is made before this returns, unless it fails; then the job tries again. */
export async function startJobs(): Promise<{ stop(): Promise<void> }> {
  const cleanup = new CleanupStack();
  const lead = claimLead();
  cleanup.defer(() => lead.resign());
  await lead.renew();
  const remake = (at: Date) =>
    remakeSnapshot(at).catch((err: unknown) => log().error({ err }, "a snapshot could not be made"));
  await remake(now());
  const alerts = alertJobs();
  cleanup.defer(() => alerts.stop());
  const jobs: Job[] = [
    { name: "lead", everySeconds: leaseSeconds / 3, leaderOnly: false, run: () => lead.renew() },
    { name: "snapshot", everySeconds: snapshotSeconds, leaderOnly: false, run: remakeSnapshot },
    { name: "outages", everySeconds: tickSeconds, leaderOnly: true, run: followOutages },
    {
      name: "removals",
      everySeconds: tickSeconds,
      leaderOnly: true,
      run: async (now) => void (await replayRemovals(now)),
    },
    { name: "official", everySeconds: lookSeconds, leaderOnly: true, run: pollOfficial },
    { name: "networks", everySeconds: networksSeconds, leaderOnly: true, run: guardBursts },
    { name: "flood", everySeconds: lookAtRefusedSeconds, leaderOnly: false, run: guardFloods },
    { name: "forget", everySeconds: forgetEverySeconds, leaderOnly: true, run: forget },
    {
      name: "forget-observations",
      everySeconds: forgetEverySeconds,
      leaderOnly: true,
      run: async (now) => void (await forgetObservations(now)),
    },
    {
      // Each instance has a day's key in memory, also one that nobody reports to any more.
      name: "forget-keys",
      everySeconds: forgetEverySeconds,
      leaderOnly: false,
      run: async (now) => dropOldSalts(now),
    },
    dumpJob,
    ...alerts.jobs,
  ];
  const onChange = remakeOnChange(remake);
  const running = jobs.map((job) => startJob(job, lead.isLeader));
  cleanup.defer(() => Promise.all([onChange.stop(), ...running.map((job) => job.stop())]));
  return { stop: () => cleanup.runOrThrow() };
}

async function forget(now: Date): Promise<void> {
  const [signIns, proofs] = [await forgetExpired(machineNow()), await forgetSpentProofs(machineNow())];
  log().debug({ ...(await forgetOld(now)), signIns, proofs }, "forgot what was kept long enough");
}
