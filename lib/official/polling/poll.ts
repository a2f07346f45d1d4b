import { announceChange } from "@/lib/platform/database/changes";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { settings } from "@/lib/platform/settings/settings";
import { secondsUntilNextPoll } from "./back-off";
import { pollOnce, type Remembered } from "./poll-once";
import { rescopeIncidents } from "./rescope";

interface Polling {
  baseUrl: string;
  remembered: Remembered;
  /** Polls in a row that could not read all. */
  failures: number;
  polledAt: number;
  /** Not before this (ms since 1970 by our clock). */
  dueAt: number;
}

const slot = () => onePerProcess<{ polling?: Polling }>("official-polling", () => ({}));

/** Another instance may have led for longer than this: what we remember is then not what the database has. */
const rememberedForPolls = 3;

/**
 * Polls the official page if it is due, and keeps what it says; the job runner of the instance that leads calls this as
 * often as it likes. After trouble it waits longer each time.
 */
export async function pollOfficial(now: Date): Promise<void> {
  const { officialStatusUrl: baseUrl, officialPollSeconds: pollSeconds } = settings();
  const last = slot().polling;
  const polling = last?.baseUrl === baseUrl ? last : undefined;
  const sincePollMs = now.getTime() - (polling?.polledAt ?? 0);
  // A clock that was set back must not hold us up.
  if (polling && now.getTime() < polling.dueAt && sincePollMs >= 0) return;
  slot().polling = undefined;
  // The catalog may have grown since this instance's forerunner wrote.
  if (!last && (await rescopeIncidents()) > 0) announceChange("official");
  const recent = sincePollMs <= rememberedForPolls * pollSeconds * 1000;
  const { trouble, remembered } = await pollOnce(baseUrl, recent ? polling?.remembered : undefined);
  const failures = trouble ? (polling?.failures ?? 0) + 1 : 0;
  const waitSeconds = secondsUntilNextPoll({
    pollSeconds,
    failures,
    askedSeconds: trouble?.retryAfterSeconds,
    random: Math.random(),
  });
  slot().polling = {
    baseUrl,
    remembered,
    failures,
    polledAt: now.getTime(),
    dueAt: now.getTime() + waitSeconds * 1000,
  };
}
