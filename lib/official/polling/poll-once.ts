import type { FeedIncidents, FeedSummary } from "@/lib/official/feed/feed";
import { type FeedResponse, fetchFeed } from "@/lib/official/feed/fetch-feed";
import { parseIncidents, parseSummary } from "@/lib/official/feed/parse";
import type { ReadFailure, Validators } from "@/lib/official/feed/read-page";
import { recordReading } from "@/lib/official/record/record";
import { now } from "@/lib/platform/process/clock";
import { findAbsent } from "./find-absent";

/** The summary of the page, without its components. */
interface Word {
  indicator: string;
  description: string | null;
  pageUpdatedAt: Date | null;
}

/** What we remember between polls, so that the server sends a page only after a change. */
export interface PollMemory {
  summary?: { validators: Validators; word: Word };
  incidents?: { validators: Validators; ids: string[] };
}

/** The result of a poll: how many things changed, the failure, and the memory for the next poll. */
export interface PollResult {
  changes: number;
  failure: ReadFailure | null;
  memory: PollMemory;
}

/**
 * Reads the page at `baseUrl` once and stores the result. Failures are stored as readings too, and returned.
 * @throws Error if the database fails. Then the caller must forget its memory, so that the server sends all again.
 */
export async function pollOnce(baseUrl: string, before: PollMemory = {}): Promise<PollResult> {
  const [summary, list] = await Promise.all([
    fetchFeed(`${baseUrl}/api/v2/summary.json`, before.summary?.validators, parseSummary),
    fetchFeed(`${baseUrl}/api/v2/incidents.json`, before.incidents?.validators, parseIncidents),
  ]);
  const after: PollMemory = {
    summary:
      summary.outcome === "read"
        ? { validators: summary.validators, word: wordOf(summary.page) }
        : before.summary,
    incidents:
      list.outcome === "read"
        ? { validators: list.validators, ids: list.page.incidents.map(({ incident }) => incident.id) }
        : before.incidents,
  };
  const open = summary.outcome === "read" ? summary.page.incidents : [];
  const openIds = open.map(({ incident }) => incident.id);
  const { vanished, found } =
    list.outcome === "read" ? await findAbsent(baseUrl, list.page, openIds) : { vanished: [], found: [] };
  const { failure, detail } = failureOf(summary, list);
  const changes = await recordReading({
    row: {
      at: now(),
      outcome: outcomeOf(summary, list),
      detail,
      ...((summary.outcome !== "could-not-read" && after.summary?.word) || noWord),
    },
    components: summary.outcome === "read" ? summary.page.components : null,
    incidents: [
      ...(list.outcome === "read" ? list.page.incidents : []),
      // The list has more details. The summary adds open incidents that are too old for the list.
      ...open.filter(({ incident }) => !after.incidents?.ids.includes(incident.id)),
      ...found,
    ],
    vanished,
  });
  return { changes, failure, memory: after };
}

const noWord = { indicator: null, description: null, pageUpdatedAt: null };

const wordOf = ({ indicator, description, pageUpdated }: FeedSummary): Word => ({
  indicator,
  description,
  pageUpdatedAt: pageUpdated ? new Date(pageUpdated) : null,
});

function outcomeOf(summary: FeedResponse<FeedSummary>, list: FeedResponse<FeedIncidents>): string {
  if (summary.outcome === "could-not-read") return summary.reason;
  if (list.outcome === "could-not-read") return "incidents-unread";
  return summary.outcome === "read" || list.outcome === "read" ? "read" : "unchanged";
}

function failureOf(summary: FeedResponse<FeedSummary>, list: FeedResponse<FeedIncidents>) {
  if (summary.outcome === "could-not-read")
    return { failure: summary, detail: `summary.json: ${summary.detail}` };
  if (list.outcome === "could-not-read") return { failure: list, detail: `incidents.json: ${list.detail}` };
  return { failure: null, detail: null };
}
