import { deleteExpiredSignIns } from "@/lib/accounts/sessions";
import { pruneObservations } from "@/lib/crowd/observations/retention";
import { checkIntake } from "@/lib/crowd/reports/intake-health";
import { pruneReports, pruneSpentProofs } from "@/lib/crowd/reports/retention";
import { dropOldSalts } from "@/lib/crowd/reports/salt";
import { floodCheckSeconds, guardBursts, guardFloods } from "@/lib/moderation/guard-networks";
import { pollOfficial } from "@/lib/official/polling/poll";
import { followOutages } from "@/lib/outages/following/follow";
import { replayRemovals } from "@/lib/outages/replay/replay";
import { type Job, startJob } from "@/lib/platform/jobs/job";
import { claimLead, leaseSeconds } from "@/lib/platform/jobs/lead";
import { CleanupStack } from "@/lib/platform/process/cleanup-stack";
import { machineNow, now } from "@/lib/platform/process/clock";
import { log } from "@/lib/platform/process/log";
import { logFailure } from "@/lib/platform/process/log-failure";
import { pruneEverySeconds } from "@/lib/privacy/retention-table";
import { publishDumps } from "@/lib/views/dumps/publish-days";
import { alertJobs } from "./alerts";
import { rebuildOnChange, rebuildSnapshot } from "./publish-snapshot";

/** We rebuild the snapshot at least this often, so that the ages in it stay correct. */
const snapshotSeconds = 5;
const tickSeconds = 5;
/** How often we compare the reporters of each network with those of all others. */
const networksSeconds = 20;
/** How often we check whether to poll the status page. OFFICIAL_POLL_SECONDS and the back-off decide when to poll. */
const checkPollSeconds = 3;

/** How often we check for finished days, and for changes in recent ones. */
const dumpSeconds = 600;

/** The open data: the leader writes the files of each finished day. */
const dumpJob: Job = {
  name: "dumps",
  everySeconds: dumpSeconds,
  leaderOnly: true,
  async run(now) {
    const made = await publishDumps(now);
    if (made > 0) log().info({ made }, "Published open data files");
  },
};

/** Starts all jobs. It builds the first snapshot before it returns. If that fails, the job tries again. */
export async function startJobs(): Promise<{ stop(): Promise<void> }> {
  const cleanup = new CleanupStack();
  const lead = claimLead();
  cleanup.defer(() => lead.resign());
  await lead.renew();
  const rebuild = (at: Date) =>
    rebuildSnapshot(at).catch((err: unknown) => logFailure(err, "Could not rebuild the snapshot"));
  await rebuild(now());
  const alerts = alertJobs();
  cleanup.defer(() => alerts.stop());
  const jobs: Job[] = [
    { name: "lead", everySeconds: leaseSeconds / 3, leaderOnly: false, run: () => lead.renew() },
    { name: "snapshot", everySeconds: snapshotSeconds, leaderOnly: false, run: rebuildSnapshot },
    { name: "intake", everySeconds: tickSeconds, leaderOnly: false, run: checkIntake },
    { name: "outages", everySeconds: tickSeconds, leaderOnly: true, run: followOutages },
    {
      name: "removals",
      everySeconds: tickSeconds,
      leaderOnly: true,
      run: async (now) => void (await replayRemovals(now)),
    },
    { name: "official", everySeconds: checkPollSeconds, leaderOnly: true, run: pollOfficial },
    { name: "networks", everySeconds: networksSeconds, leaderOnly: true, run: guardBursts },
    { name: "flood", everySeconds: floodCheckSeconds, leaderOnly: false, run: guardFloods },
    { name: "forget", everySeconds: pruneEverySeconds, leaderOnly: true, run: forget },
    {
      name: "forget-observations",
      everySeconds: pruneEverySeconds,
      leaderOnly: true,
      run: async (now) => void (await pruneObservations(now)),
    },
    {
      // Each instance holds the salt of a day in memory, even without new reports.
      name: "forget-keys",
      everySeconds: pruneEverySeconds,
      leaderOnly: false,
      run: async (now) => dropOldSalts(now),
    },
    dumpJob,
    ...alerts.jobs,
  ];
  const onChange = rebuildOnChange(rebuild);
  const running = jobs.map((job) => startJob(job, lead.isLeader));
  cleanup.defer(() => Promise.all([onChange.stop(), ...running.map((job) => job.stop())]));
  return { stop: () => cleanup.runOrThrow() };
}

async function forget(now: Date): Promise<void> {
  const [signIns, proofs] = [await deleteExpiredSignIns(machineNow()), await pruneSpentProofs(machineNow())];
  log().debug({ ...(await pruneReports(now)), signIns, proofs }, "Deleted expired data");
}
