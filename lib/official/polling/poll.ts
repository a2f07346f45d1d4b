import { scopeOf } from "@/lib/official/record/ingest-incident";
import { allIncidents, writeScope } from "@/lib/official/record/store-incidents";
import { announceChange } from "@/lib/platform/database/changes";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { settings } from "@/lib/platform/settings/settings";
import { type PollMemory, pollOnce } from "./poll-once";

interface Polling {
  baseUrl: string;
  memory: PollMemory;
  /** Polls in a row with a failure. */
  failures: number;
  polledAt: number;
  /** When the next poll is due (ms since 1970 by our clock). */
  dueAt: number;
}

const slot = () => onePerProcess<{ polling?: Polling }>("official-polling", () => ({}));

/** After this many intervals without a poll, another instance may have polled, and our memory may be outdated. */
const memoryPolls = 3;

/**
 * Polls the status page if a poll is due, and stores the result. The job runner of the leader can call it at any rate.
 * After each failure it waits longer.
 */
export async function pollOfficial(now: Date): Promise<void> {
  const { officialStatusUrl: baseUrl, officialPollSeconds: pollSeconds } = settings();
  const last = slot().polling;
  const polling = last?.baseUrl === baseUrl ? last : undefined;
  const sincePollMs = now.getTime() - (polling?.polledAt ?? 0);
  // A clock that was set back must not delay us.
  if (polling && now.getTime() < polling.dueAt && sincePollMs >= 0) return;
  slot().polling = undefined;
  // A new version of the software may have a larger catalog.
  if (!last && (await rescopeIncidents()) > 0) announceChange("official");
  const recent = sincePollMs <= memoryPolls * pollSeconds * 1000;
  const { failure, memory } = await pollOnce(baseUrl, recent ? polling?.memory : undefined);
  const failures = failure ? (polling?.failures ?? 0) + 1 : 0;
  const waitSeconds = secondsUntilNextPoll({
    pollSeconds,
    failures,
    requestedSeconds: failure?.retryAfterSeconds,
    random: Math.random(),
  });
  slot().polling = {
    baseUrl,
    memory,
    failures,
    polledAt: now.getTime(),
    dueAt: now.getTime() + waitSeconds * 1000,
  };
}

/** We wait at most this long, unless the server requests more. */
const maxWaitSeconds = 300;
/** We follow a request of the server up to this time. */
const maxRequestedSeconds = 1800;

/**
 * Seconds until the next poll. Each failure in a row doubles the interval, up to five minutes. A random third is added
 * so that instances that failed together do not return together. `random` is from 0 to 1.
 */
export function secondsUntilNextPoll({
  pollSeconds,
  failures,
  requestedSeconds = 0,
  random,
}: {
  pollSeconds: number;
  failures: number;
  /** What the server requested (`Retry-After`). */
  requestedSeconds?: number;
  random: number;
}): number {
  if (failures === 0) return pollSeconds;
  const doubled = pollSeconds * 2 ** Math.min(failures - 1, 20);
  const waited = Math.min(doubled, Math.max(maxWaitSeconds, pollSeconds));
  return Math.max(waited * (1 + random / 3), Math.min(requestedSeconds, maxRequestedSeconds));
}

/**
 * Reads the scope of all stored incidents again, so that a new model or a better parser also applies to the past.
 * Returns how many scopes changed.
 */
export async function rescopeIncidents(): Promise<number> {
  let changed = 0;
  for (const { id, incident, scope } of await allIncidents()) {
    const { surfaces, models, many } = scopeOf(incident);
    if (JSON.stringify({ surfaces, models, many }) === JSON.stringify(scope)) continue;
    await writeScope(id, { surfaces, models, many });
    changed += 1;
  }
  return changed;
}
