import { zoneKinds } from "@/lib/catalog/zones";
import { type ReportFilter, reportFilter } from "./report-query";
import { findReports, type KeptReport } from "./store-stream";
import { cursorAfter, streamCursor } from "./stream-cursor";

/** A report in the stream. `at` is ISO 8601. */
export interface StreamReport extends Omit<KeptReport, "at" | "counted"> {
  at: string;
  /** In how many kinds of zone it counted, of six: 0 where its sender had been counted everywhere within 30 minutes. */
  countedKinds: number;
}

/** A page of the stream. */
export interface StreamView {
  filter: ReportFilter;
  /** Newest first. */
  reports: StreamReport[];
  /** The cursor of the page after; null on the last. */
  next: string | null;
}

const onPage = 100;

/** Reports as a query narrows them, newest first; `before` is where the page before ended. */
export async function readStream(query: Readonly<Record<string, string>>, now: Date): Promise<StreamView> {
  const filter = reportFilter(query, now);
  const rows = await findReports(filter, streamCursor.parse(query.before ?? null), onPage + 1);
  const shown = rows.slice(0, onPage);
  const last = shown.at(-1);
  return {
    filter,
    reports: shown.map(({ at, counted, ...report }) => ({
      ...report,
      at: at.toISOString(),
      countedKinds: zoneKinds.filter((_, bit) => (counted >> bit) & 1).length,
    })),
    next: rows.length > onPage && last ? cursorAfter(last) : null,
  };
}
