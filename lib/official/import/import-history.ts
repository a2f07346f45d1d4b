import { setTimeout as wait } from "node:timers/promises";
import { type Answer, askForIncident } from "@/lib/official/feed/fetch-feed";
import { askForHistoryPage } from "@/lib/official/feed/history-index";
import { recordIncidents } from "@/lib/official/record/record";
import { settledIds } from "@/lib/official/record/store";
import { goodReadings } from "@/lib/official/record/store-readings";
import { now } from "@/lib/platform/process/clock";
import { StartProblem } from "@/lib/platform/process/start-problem";

/** One empty page is not the end of the history; this many in a row are. */
const emptyPagesAtEnd = 4;
/** About fifty years: a page that never ends is none. */
const maxPages = 200;
const attempts = 3;
/** After this many incidents in a row that could not be read, the page does not want us now. */
const maxFailuresInARow = 5;

/** How an import fares. */
export interface ImportProgress {
  /** Ids found in the index. */
  found(count: number): void;
  /** Incidents done with, of how many. */
  done(count: number, of: number): void;
}

/** What an import brought. */
export interface ImportResult {
  read: number;
  /** New, or changed since. */
  written: number;
  /** Already kept whole: not asked for again. */
  skipped: number;
  failed: number;
}

/**
 * Walks the history of the page at `baseUrl` and keeps each incident as it comes, so that a second run goes on where the
 * first ended. Between two requests it waits `pauseMs`.
 * @throws StartProblem when the history cannot be read, or no longer.
 */
export async function importHistory(
  baseUrl: string,
  { pauseMs, progress }: { pauseMs: number; progress: ImportProgress },
): Promise<ImportResult> {
  const politely = <T>(request: () => Promise<Answer<T>>) => askPolitely(request, pauseMs);
  const ids = await historyIds(baseUrl, politely, progress);
  const settled = await settledIds();
  const wanted = ids.filter((id) => !settled.has(id));
  const result: ImportResult = { read: 0, written: 0, skipped: ids.length - wanted.length, failed: 0 };
  const readings = await goodReadings();
  let failuresInARow = 0;
  for (const [at, id] of wanted.entries()) {
    progress.done(at, wanted.length);
    const answer = await politely(() => askForIncident(baseUrl, id));
    if (answer.outcome !== "read") {
      result.failed += 1;
      failuresInARow += 1;
      if (failuresInARow < maxFailuresInARow) continue;
      throw new StartProblem(
        `Stopped after ${result.read} of ${wanted.length} incidents, which are kept: ${whatFailed(answer)}. Run it again later to go on.`,
      );
    }
    failuresInARow = 0;
    result.read += 1;
    result.written += await recordIncidents([answer.page], {
      origin: "import",
      at: now(),
      mayBeOld: false,
      ...readings,
    });
  }
  progress.done(wanted.length, wanted.length);
  return result;
}

async function historyIds(
  baseUrl: string,
  politely: (request: () => Promise<Answer<string[]>>) => Promise<Answer<string[]>>,
  progress: ImportProgress,
): Promise<string[]> {
  const ids = new Set<string>();
  for (let number = 1, empty = 0; number <= maxPages && empty < emptyPagesAtEnd; number++) {
    const answer = await politely(() => askForHistoryPage(baseUrl, number));
    if (answer.outcome !== "read")
      throw new StartProblem(
        `The history of ${baseUrl} could not be read: page ${number} ${whatFailed(answer)}.`,
      );
    const before = ids.size;
    for (const id of answer.page) ids.add(id);
    empty = ids.size === before ? empty + 1 : 0;
    progress.found(ids.size);
  }
  return [...ids];
}

/** Asks, waits, and asks again after trouble, each time later; a page that is not there is not asked for again. */
async function askPolitely<T>(request: () => Promise<Answer<T>>, pauseMs: number): Promise<Answer<T>> {
  for (let attempt = 1; ; attempt++) {
    const answer = await request();
    await wait(pauseMs * attempt ** 2);
    if (answer.outcome !== "could-not-read" || attempt === attempts || answer.status === 404) return answer;
    await wait(Math.min(answer.retryAfterSeconds ?? 0, 60) * 1000);
  }
}

const whatFailed = (answer: { outcome: string; detail?: string }): string => answer.detail ?? answer.outcome;
