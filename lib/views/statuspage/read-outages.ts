import type { Outage } from "@/lib/outages/detection/outage";
import { readOutage, readOutages, readOutagesSince } from "@/lib/outages/store";
import { log } from "@/lib/platform/process/log";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { toOutageResponse } from "@/lib/snapshot/outage-response";
import { type Published, readOnce } from "@/lib/snapshot/publish";
import { incidentsAround } from "@/lib/views/record/read-outages";
import type { OutageWithPosts } from "./incident";

/** The maximum number that Statuspage lists. */
const listed = 50;

const last = () =>
  onePerProcess<{ known: OutageWithPosts[] | null }>("statuspage outages", () => ({ known: null }));

/**
 * The newest outages and all open ones, newest first. Read once per snapshot. If we cannot read them, we use the
 * previous ones, and the page says how old they are.
 */
export function readOutagesWithPosts(published: Published): Promise<OutageWithPosts[]> {
  return readOnce(published, "statuspage outages", async () => {
    try {
      last().known = await readKnown(new Date(published.snapshot.computedAt));
    } catch (err) {
      if (last().known === null) throw err;
      log().warn({ err }, "Could not read the outages for the Statuspage API");
    }
    return last().known ?? [];
  });
}

async function readKnown(now: Date): Promise<OutageWithPosts[]> {
  const [known, open] = await Promise.all([readOutages(listed), readOutagesSince(now)]);
  const newest = known.filter(({ withdrawnAt }) => !withdrawnAt);
  const ids = new Set(newest.map(({ id }) => id));
  return withPosts([...newest, ...open.filter(({ id, endedAt }) => endedAt === null && !ids.has(id))]);
}

/** One outage, also an older one; null if no outage has this ID. */
export async function readOutageWithPosts(published: Published, id: string): Promise<OutageWithPosts | null> {
  const known = (await readOutagesWithPosts(published)).find(({ outage }) => outage.id === id);
  if (known) return known;
  const outage = await readOutage(id);
  const [found] = outage ? await withPosts([outage]) : [];
  return found ?? null;
}

async function withPosts(outages: readonly Outage[]): Promise<OutageWithPosts[]> {
  const incidents = await incidentsAround(outages);
  return outages.map((outage) => ({ outage, posts: toOutageResponse(outage, incidents).incidents }));
}
