import { z } from "zod";
import { type IntakeState, readIntakeState } from "@/lib/crowd/reports/intake-health";
import { isPollingForChanges } from "@/lib/platform/database/listen";
import { pingDatabase } from "@/lib/platform/database/ping";
import { proxyWarnings } from "@/lib/platform/http/proxy-warnings";
import { isoTime } from "@/lib/platform/http/response-schemas";
import { type JobState, jobStates } from "@/lib/platform/jobs/job";
import { currentSnapshot, staleAfterSeconds } from "@/lib/snapshot/publish";

/** The data of `/api/health`. `ok` decides between 200 and 503. A failure to read the status page does not affect it. */
export interface Health {
  ok: boolean;
  /** `polling`: notifications between instances do not arrive, so we look for changes every second. */
  database: { ok: boolean; polling: boolean };
  /** `ok` while reports can be stored, even if a moderator has paused them. */
  intake: { ok: boolean; state: IntakeState["state"]; since: string | null };
  jobs: { ok: boolean; late: string[]; failing: string[] };
  snapshot: { ok: boolean; computedAt: string | null };
  official: { ok: boolean; state: string; readAt: string | null; trouble: string | null };
  /** Settings that are probably wrong. They do not affect `ok`. */
  warnings: string[];
}

/** A job is late if no round ended within this many of its intervals, and within half a minute. */
const lateAfterRounds = 3;
const lateAfterMinMs = 30_000;

/** The names of the late jobs. `machineNow` is in ms. */
export function lateJobs(states: readonly JobState[], machineNow: number): string[] {
  return states
    .filter(({ lastRoundAt, startedAt, everySeconds }) => {
      const allowed = Math.max(lateAfterMinMs, lateAfterRounds * everySeconds * 1000);
      return machineNow - (lastRoundAt ?? startedAt) > allowed;
    })
    .map(({ name }) => name);
}

/** Checks the database, intake, the jobs and the snapshot. */
export async function readHealth(now: Date): Promise<Health> {
  const states = jobStates();
  const snapshot = currentSnapshot(now)?.snapshot ?? null;
  const database = { ok: await pingDatabase(), polling: isPollingForChanges() };
  const intake = await intakeOf(now);
  const late = lateJobs(states, Date.now());
  const failing = states.filter((state) => state.failuresInARow > 0).map(({ name }) => name);
  // A failure of the status page is not ours, so its job may fail while we are healthy.
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
    ok: database.ok && intake.ok && jobs.ok && fresh.ok,
    database,
    intake,
    jobs,
    snapshot: fresh,
    official: { ok: read, state, readAt, trouble },
    warnings: proxyWarnings(),
  };
}

/** If the rules of intake cannot be read, every report is refused. */
async function intakeOf(now: Date): Promise<Health["intake"]> {
  const state = await readIntakeState(now).catch(() => ({ state: "failing", since: now }) as const);
  const since = state.state === "failing" ? state.since.toISOString() : null;
  return { ok: state.state !== "failing", state: state.state, since };
}

const notRead = { state: "unknown", readAt: null, trouble: "not read yet", fresh: false } as const;

/** The response of `/api/health`. */
export const healthSchema = z
  .object({
    ok: z.boolean().meta({ description: "Whether this site works: it decides between 200 and 503." }),
    database: z.object({
      ok: z.boolean(),
      polling: z.boolean().meta({
        description:
          "Whether notifications between instances do not arrive, so that each looks for changes every second.",
      }),
    }),
    intake: z
      .object({
        ok: z.boolean(),
        state: z.enum(["accepting", "failing", "lossy", "paused", "proof"]),
        since: isoTime.nullable(),
      })
      .meta({
        description:
          "Whether reports can be stored. `lossy`: they can, but many failed in the last 30 minutes. `paused`, `proof`: a rule for everyone.",
      }),
    jobs: z.object({ ok: z.boolean(), late: z.array(z.string()), failing: z.array(z.string()) }),
    snapshot: z.object({ ok: z.boolean(), computedAt: isoTime.nullable() }),
    official: z
      .object({
        ok: z.boolean(),
        state: z.string(),
        readAt: isoTime.nullable(),
        trouble: z.string().nullable(),
      })
      .meta({
        description:
          "The status page. It does not affect `ok`, because its failures are not failures of this site.",
      }),
    warnings: z
      .array(z.string())
      .meta({ description: "Settings that are probably wrong. They do not affect `ok`." }),
  })
  .meta({ id: "Health" }) satisfies z.ZodType<Health>;
