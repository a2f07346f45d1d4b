import { listIncidents } from "@/lib/official/record/read";
import { readOutages } from "@/lib/outages/store";
import { type Published, readOnce } from "@/lib/snapshot/publish";

/** The page of a record, and when its record was opened or closed last. */
export interface RecordPage {
  path: string;
  changed: Date;
}

/** Of each kind at most: a sitemap may name 50,000 pages. */
const maxOfEach = 1000;

/** The pages of the newest outages and incidents; read at most once per snapshot. */
export const readRecordPages = (kept: Published): Promise<RecordPage[]> =>
  readOnce(kept, "pages of records", async () => {
    const [outages, incidents] = await Promise.all([
      readOutages(maxOfEach),
      listIncidents({ limit: maxOfEach }),
    ]);
    return [
      ...outages.map(({ id, changedAt }) => ({ path: `/outages/${id}`, changed: changedAt })),
      ...(incidents ?? []).map(({ id, posted, resolved }) => ({
        path: `/incidents/${encodeURIComponent(id)}`,
        changed: new Date(resolved ?? posted),
      })),
    ];
  });
