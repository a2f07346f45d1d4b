import { previewHide } from "./preview-hide";
import { choiceOf, type ReportFilter, reportFilter } from "./report-query";

/** What a moderator sees before hiding: what is chosen, and how much that is. Times are ISO 8601. */
export interface HideView {
  filter: ReportFilter & { to: Date };
  reports: number;
  reporters: number;
  networks: number;
  cells: number;
  first: string | null;
  last: string | null;
}

/** How much a query chooses, up to now where it does not say until when. */
export async function readHide(query: Readonly<Record<string, string>>, now: Date): Promise<HideView> {
  const filter = reportFilter(query, now);
  const choice = choiceOf(filter, now);
  const { first, last, ...counts } = await previewHide(choice, now);
  return {
    filter: { ...filter, to: choice.to, hidden: null, note: null },
    ...counts,
    first: first?.toISOString() ?? null,
    last: last?.toISOString() ?? null,
  };
}
