import { listIncidents } from "@/lib/official/record/read";
import { readOutages } from "@/lib/outages/store";
import { type Published, readOnce } from "@/lib/snapshot/publish";

/** The page of an outage or incident, and when it last changed. */
interface RecordPage {
  path: string;
  changed: Date;
}

/** The maximum number of each kind. A sitemap may list 50,000 pages. */
const maxOfEach = 1000;

/** The pages of the newest outages and incidents. Read at most once per snapshot. */
export const readRecordPages = (published: Published): Promise<RecordPage[]> =>
  readOnce(published, "pages of records", async () => {
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
