import { setTimeout as wait } from "node:timers/promises";
import { clockSpeed, now } from "@/lib/platform/process/clock";
import { log } from "@/lib/platform/process/log";
import { logFailure } from "@/lib/platform/process/log-failure";
import { onePerProcess } from "@/lib/platform/process/one-per-process";

/** Work that runs at intervals. */
export interface Job {
  name: string;
  everySeconds: number;
  /** True if only the leader runs it. */
  leaderOnly: boolean;
  run(now: Date): Promise<void>;
}

/** The state of a job, for `/api/health` and `/metrics`. Times are in ms by the machine's clock. */
export interface JobState {
  name: string;
  everySeconds: number;
  startedAt: number;
  /** When its last round ended. In a round, it runs or leaves the work to the leader. */
  lastRoundAt: number | null;
  lastRunMs: number | null;
  runs: number;
  failures: number;
  /** How many runs have failed since the last success. */
  failuresInARow: number;
}

const states = () => onePerProcess("jobs", () => new Map<string, JobState>());

/** The state of every job in this process. */
export const jobStates = (): JobState[] => [...states().values()];

/** In a demo the clock runs fast, but jobs wait at least this long. */
const minWaitMs = 250;
/** After a failure, a job that rarely runs tries again this soon. Each further failure in a row doubles the time. */
const firstRetryMs = 2_000;

/** How long a job waits, in ms, after this many failures in a row. */
export function waitMs(everySeconds: number, failuresInARow: number, speed = 1): number {
  const regularMs = Math.max(minWaitMs, (everySeconds * 1000) / speed);
  return failuresInARow === 0 ? regularMs : Math.min(regularMs, firstRetryMs * 2 ** (failuresInARow - 1));
}

/** Runs a job at its interval until you stop it. Runs never overlap, and a failed run does not end the job. */
export function startJob(job: Job, isLeader: () => boolean): { stop(): Promise<void> } {
  const { name, everySeconds } = job;
  const state: JobState = {
    name,
    everySeconds,
    startedAt: Date.now(),
    lastRoundAt: null,
    lastRunMs: null,
    runs: 0,
    failures: 0,
    failuresInARow: 0,
  };
  states().set(name, state);
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      if (!job.leaderOnly || isLeader()) await runOnce(job, state);
      state.lastRoundAt = Date.now();
      await pause(waitMs(everySeconds, state.failuresInARow, clockSpeed()), stopping.signal);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await running;
      states().delete(name);
    },
  };
}

async function runOnce(job: Job, state: JobState): Promise<void> {
  const began = performance.now();
  try {
    await job.run(now());
    if (state.failuresInARow > 0)
      log().info({ job: job.name, failures: state.failuresInARow }, "A job works again");
    state.failuresInARow = 0;
  } catch (err) {
    state.failures += 1;
    state.failuresInARow += 1;
    logFailure(err, "A job failed and will run again", { job: job.name });
  }
  state.runs += 1;
  state.lastRunMs = performance.now() - began;
}

/** Waits for this time, or until the signal aborts. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
