import { describe, expect, it } from "vitest";
import { type JobState, jobStates, startJob, waitMs } from "@/lib/platform/jobs/job";
import { lateJobs } from "@/lib/server/health/health";

const state = (change: Partial<JobState>): JobState => ({
  name: "official",
  everySeconds: 60,
  startedAt: 0,
  lastRoundAt: 100_000,
  lastRunMs: 5,
  runs: 1,
  failures: 0,
  failuresInARow: 0,
  ...change,
});

describe("a job that is late", () => {
  it.each([
    ["just came round", state({}), 100_000, []],
    ["came round three intervals ago", state({}), 280_000, []],
    ["did not come round since", state({}), 280_001, ["official"]],
    ["is quick, and half a minute is not long", state({ everySeconds: 1 }), 130_000, []],
    ["is quick, and late after that", state({ everySeconds: 1 }), 130_001, ["official"]],
    ["never came round since its start", state({ lastRoundAt: null }), 180_001, ["official"]],
  ])("%s", (_, job, machineNow, late) => expect(lateJobs([job], machineNow)).toEqual(late));
});

describe("a job", () => {
  it("continues after a failure, reports it meanwhile, and can be stopped", async () => {
    const seen: boolean[] = [];
    let runs = 0;
    const done = new Promise<void>((resolve) => {
      const running = startJob(
        {
          name: "brittle",
          everySeconds: 0.01,
          leaderOnly: false,
          async run() {
            runs += 1;
            seen.push(jobStates().find(({ name }) => name === "brittle")?.failuresInARow !== 0);
            if (runs === 1) throw new Error("once");
            if (runs === 3) void running.stop().then(resolve);
          },
        },
        () => true,
      );
    });
    await done;
    expect(seen).toEqual([false, true, false]);
    expect(jobStates().some(({ name }) => name === "brittle")).toBe(false);
  });

  it.each([
    [600, 0, 600_000],
    [600, 1, 2_000],
    [600, 2, 4_000],
    [600, 5, 32_000],
    [600, 30, 600_000],
    [5, 1, 2_000],
    [5, 3, 5_000],
    [0.1, 4, 250],
  ])("that runs every %d s waits, after %i failures in a row, %i ms", (every, failures, ms) =>
    expect(waitMs(every, failures)).toBe(ms),
  );

  it("runs only on the leader if it must", async () => {
    let rounds = 0;
    const ranInRound = await new Promise<number>((resolve) => {
      const run = async () => {
        resolve(rounds);
        void job.stop();
      };
      const job = startJob({ name: "led", everySeconds: 0.01, leaderOnly: true, run }, () => {
        rounds += 1;
        return rounds > 3;
      });
    });
    expect(ranInRound).toBe(4);
  });
});
