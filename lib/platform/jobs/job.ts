import { setTimeout as wait } from "node:timers/promises";
import { clockSpeed, now } from "@/lib/platform/process/clock";
import { log } from "@/lib/platform/process/log";
import { onePerProcess } from "@/lib/platform/process/one-per-process";

/** Work that is done by the clock. */
export interface Job {
  name: string;
  everySeconds: number;
  /** True when one instance does it for all. */
  leaderOnly: boolean;
  run(now: Date): Promise<void>;
}

/** How a job fares, for `/api/health` and `/metrics`. Times are the machine's, in ms. */
export interface JobState {
  name: string;
  everySeconds: number;
  startedAt: number;
  /** When it last came round, whether it ran or left it to the leader. */
  lastRoundAt: number | null;
  lastRunMs: number | null;
  runs: number;
  failures: number;
  /** Whether the last run failed. */
  failing: boolean;
}

const states = () => onePerProcess("jobs", () => new Map<string, JobState>());

/** The state of every job that was started in this process. */
export const jobStates = (): JobState[] => [...states().values()];

/** A demonstration's clock runs fast, but no job comes round more often than this. */
const minWaitMs = 250;

/** Runs a job again and again until it is stopped: one run ends before the next begins, and a failed one is not the last. */
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
    failing: false,
  };
  states().set(name, state);
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      if (!job.leaderOnly || isLeader()) await runOnce(job, state);
      state.lastRoundAt = Date.now();
      await pause(Math.max(minWaitMs, (everySeconds * 1000) / clockSpeed()), stopping.signal);
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
    state.failing = false;
  } catch (err) {
    state.failures += 1;
    state.failing = true;
    log().error({ err, job: job.name }, "a job failed; it is tried again");
  }
  state.runs += 1;
  state.lastRunMs = performance.now() - began;
}

/** Waits, or until the signal says stop, whichever is first. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
