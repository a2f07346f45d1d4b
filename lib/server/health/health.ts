import { pingDatabase } from "@/lib/platform/database/ping";
import { type JobState, jobStates } from "@/lib/platform/jobs/job";
import { currentSnapshot, staleAfterSeconds } from "@/lib/snapshot/publish";

/** What `/api/health` says: `ok` decides between 200 and 503; an unreadable official page is told, not counted. */
export interface Health {
  ok: boolean;
  database: { ok: boolean };
  jobs: { ok: boolean; late: string[]; failing: string[] };
  snapshot: { ok: boolean; computedAt: string | null };
  official: { ok: boolean; state: string; readAt: string | null; trouble: string | null };
}

/** A job is late when it did not come round in this many of its intervals, and at least half a minute. */
const lateAfterRounds = 3;
const lateAfterMinMs = 30_000;

/** Names of the jobs that did not come round in time. `machineNow` in ms. */
export function lateJobs(states: readonly JobState[], machineNow: number): string[] {
  return states
    .filter(({ lastRoundAt, startedAt, everySeconds }) => {
      const allowed = Math.max(lateAfterMinMs, lateAfterRounds * everySeconds * 1000);
      return machineNow - (lastRoundAt ?? startedAt) > allowed;
    })
    .map(({ name }) => name);
}

/** Asks the database and looks at the jobs and the snapshot. */
export async function readHealth(now: Date): Promise<Health> {
  const states = jobStates();
  const snapshot = currentSnapshot(now)?.snapshot ?? null;
  const database = { ok: await pingDatabase() };
  const late = lateJobs(states, Date.now());
  const failing = states.filter((state) => state.failing).map(({ name }) => name);
  // The official page is no fault of ours, so its job may fail without failing the whole.
  const jobs = {
    ok: states.length > 0 && late.length === 0 && failing.every((name) => name === "official"),
    late,
    failing,
  };
  const ageMs = snapshot ? now.getTime() - Date.parse(snapshot.countsReadAt) : Number.POSITIVE_INFINITY;
  const speed = snapshot?.clockSpeed ?? 1;
  const fresh = { ok: ageMs / speed <= staleAfterSeconds * 1000, computedAt: snapshot?.computedAt ?? null };
  const { state, readAt, trouble, fresh: read } = snapshot?.official ?? notRead;
  return {
    ok: database.ok && jobs.ok && fresh.ok,
    database,
    jobs,
    snapshot: fresh,
    official: { ok: read, state, readAt, trouble },
  };
}

const notRead = { state: "unknown", readAt: null, trouble: "not read yet", fresh: false } as const;
