import { setTimeout as wait } from "node:timers/promises";
import { type FeedResponse, fetchHistoryPage, fetchIncident } from "@/lib/official/feed/fetch-feed";
import { recordIncidents } from "@/lib/official/record/record";
import { settledIds } from "@/lib/official/record/store-incidents";
import { goodReadings } from "@/lib/official/record/store-readings";
import { now } from "@/lib/platform/process/clock";
import { StartProblem } from "@/lib/platform/process/start-problem";

/** This many empty pages in a row are the end of the history; one is not. */
const emptyPagesAtEnd = 4;
/** About fifty years, in case a page has no end. */
const maxPages = 200;
const attempts = 3;
/** After this many failures in a row we stop, because the page may be limiting us. */
const maxFailuresInARow = 5;

/** Receives the progress of an import. */
export interface ImportProgress {
  /** How many IDs the index had so far. */
  found(count: number): void;
  /** How many incidents are done, and how many there are. */
  done(count: number, of: number): void;
}

/** The result of an import, in numbers of incidents. */
export interface ImportResult {
  read: number;
  /** New, or changed since. */
  written: number;
  /** Already complete, so not requested again. */
  skipped: number;
  failed: number;
}

/**
 * Reads the history of the page at `baseUrl` and stores each incident at once, so that a second run continues where the
 * first one stopped. It waits `pauseMs` between two requests.
 * @throws StartProblem if we cannot read the history, or after too many failures in a row.
 */
export async function importHistory(
  baseUrl: string,
  { pauseMs, progress }: { pauseMs: number; progress: ImportProgress },
): Promise<ImportResult> {
  const fetchPaced = <T>(request: () => Promise<FeedResponse<T>>) => fetchWithRetries(request, pauseMs);
  const ids = await historyIds(baseUrl, fetchPaced, progress);
  const settled = await settledIds();
  const wanted = ids.filter((id) => !settled.has(id));
  const result: ImportResult = { read: 0, written: 0, skipped: ids.length - wanted.length, failed: 0 };
  const readings = await goodReadings();
  let failuresInARow = 0;
  for (const [at, id] of wanted.entries()) {
    progress.done(at, wanted.length);
    const response = await fetchPaced(() => fetchIncident(baseUrl, id));
    if (response.outcome !== "read") {
      result.failed += 1;
      failuresInARow += 1;
      if (failuresInARow < maxFailuresInARow) continue;
      throw new StartProblem(
        `Stopped after ${result.read} of ${wanted.length} incidents: the status page ${whatFailed(response)}. We stored what we read. Run the import again later to continue.`,
      );
    }
    failuresInARow = 0;
    result.read += 1;
    result.written += await recordIncidents([response.page], {
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
  fetchPaced: (request: () => Promise<FeedResponse<string[]>>) => Promise<FeedResponse<string[]>>,
  progress: ImportProgress,
): Promise<string[]> {
  const ids = new Set<string>();
  for (let number = 1, empty = 0; number <= maxPages && empty < emptyPagesAtEnd; number++) {
    const response = await fetchPaced(() => fetchHistoryPage(baseUrl, number));
    if (response.outcome !== "read")
      throw new StartProblem(
        `Cannot read the history of ${baseUrl}: page ${number} ${whatFailed(response)}.`,
      );
    const before = ids.size;
    for (const id of response.page) ids.add(id);
    empty = ids.size === before ? empty + 1 : 0;
    progress.found(ids.size);
  }
  return [...ids];
}

/** Sends a request, waits, and retries after a failure with growing pauses. A 404 is not retried. */
async function fetchWithRetries<T>(
  request: () => Promise<FeedResponse<T>>,
  pauseMs: number,
): Promise<FeedResponse<T>> {
  for (let attempt = 1; ; attempt++) {
    const response = await request();
    await wait(pauseMs * attempt ** 2);
    if (response.outcome !== "could-not-read" || attempt === attempts || response.status === 404)
      return response;
    await wait(Math.min(response.retryAfterSeconds ?? 0, 60) * 1000);
  }
}

const whatFailed = (response: { outcome: string; detail?: string }): string =>
  response.detail ?? response.outcome;
