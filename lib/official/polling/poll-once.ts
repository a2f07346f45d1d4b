import type { FeedIncidents, FeedSummary } from "@/lib/official/feed/feed";
import { type Answer, ask } from "@/lib/official/feed/fetch-feed";
import { parseIncidents, parseSummary } from "@/lib/official/feed/parse";
import type { CouldNotRead } from "@/lib/official/feed/read-failure";
import type { Validators } from "@/lib/official/feed/read-page";
import { recordReading } from "@/lib/official/record/record";
import { now } from "@/lib/platform/process/clock";
import { findAbsent } from "./find-absent";

/** The page's word, without its components. */
interface Word {
  indicator: string;
  description: string | null;
  pageUpdatedAt: Date | null;
}

/** What we remember of a page between polls, so that it need only be sent when it changed. */
export interface Remembered {
  summary?: { validators: Validators; word: Word };
  incidents?: { validators: Validators; ids: string[] };
}

/** What came of a poll: how many things changed, what went wrong, and what to remember for the next. */
export interface Polled {
  changes: number;
  trouble: CouldNotRead | null;
  remembered: Remembered;
}

/**
 * Reads the page at `baseUrl` once and keeps what it says. What cannot be read is kept as a reading too, and told.
 * @throws Error when the database does: then nothing must be remembered, so that the page is sent again.
 */
export async function pollOnce(baseUrl: string, before: Remembered = {}): Promise<Polled> {
  const [summary, list] = await Promise.all([
    ask(`${baseUrl}/api/v2/summary.json`, before.summary?.validators, parseSummary),
    ask(`${baseUrl}/api/v2/incidents.json`, before.incidents?.validators, parseIncidents),
  ]);
  const after: Remembered = {
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
  const { trouble, detail } = troubleOf(summary, list);
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
      // The list tells more; the summary has those that are open but too old for it.
      ...open.filter(({ incident }) => !after.incidents?.ids.includes(incident.id)),
      ...found,
    ],
    vanished,
  });
  return { changes, trouble, remembered: after };
}

const noWord = { indicator: null, description: null, pageUpdatedAt: null };

const wordOf = ({ indicator, description, pageUpdated }: FeedSummary): Word => ({
  indicator,
  description,
  pageUpdatedAt: pageUpdated ? new Date(pageUpdated) : null,
});

function outcomeOf(summary: Answer<FeedSummary>, list: Answer<FeedIncidents>): string {
  if (summary.outcome === "could-not-read") return summary.reason;
  if (list.outcome === "could-not-read") return "incidents-unread";
  return summary.outcome === "read" || list.outcome === "read" ? "read" : "unchanged";
}

function troubleOf(summary: Answer<FeedSummary>, list: Answer<FeedIncidents>) {
  if (summary.outcome === "could-not-read")
    return { trouble: summary, detail: `summary.json: ${summary.detail}` };
  if (list.outcome === "could-not-read") return { trouble: list, detail: `incidents.json: ${list.detail}` };
  return { trouble: null, detail: null };
}
