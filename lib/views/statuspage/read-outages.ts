import type { Outage } from "@/lib/outages/detection/outage";
import { readOutage, readOutages, readOutagesSince } from "@/lib/outages/store";
import { log } from "@/lib/platform/process/log";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { toOutageResponse } from "@/lib/snapshot/outage-response";
import { type Published, readOnce } from "@/lib/snapshot/publish";
import { incidentsAround } from "@/lib/views/record/read-outages";
import type { KnownOutage } from "./incident";

/** As many as Statuspage lists. */
const listed = 50;

const last = () =>
  onePerProcess<{ known: KnownOutage[] | null }>("statuspage outages", () => ({ known: null }));

/**
 * The newest outages and all open ones, newest first; read once a snapshot. When they cannot be read they are as last
 * read: the page then says how old what it shows is.
 */
export function knownOutages(kept: Published): Promise<KnownOutage[]> {
  return readOnce(kept, "statuspage outages", async () => {
    try {
      last().known = await readKnown(new Date(kept.snapshot.computedAt));
    } catch (err) {
      if (last().known === null) throw err;
      log().warn({ err }, "the outages for the Statuspage face could not be read");
    }
    return last().known ?? [];
  });
}

async function readKnown(now: Date): Promise<KnownOutage[]> {
  const [known, open] = await Promise.all([readOutages(listed), readOutagesSince(now)]);
  const newest = known.filter(({ withdrawnAt }) => !withdrawnAt);
  const ids = new Set(newest.map(({ id }) => id));
  return withPosts([...newest, ...open.filter(({ id, endedAt }) => endedAt === null && !ids.has(id))]);
}

/** One outage, of the newest or older; null when there is none with this id. */
export async function knownOutage(kept: Published, id: string): Promise<KnownOutage | null> {
  const known = (await knownOutages(kept)).find(({ outage }) => outage.id === id);
  if (known) return known;
  const outage = await readOutage(id);
  const [found] = outage ? await withPosts([outage]) : [];
  return found ?? null;
}

async function withPosts(outages: readonly Outage[]): Promise<KnownOutage[]> {
  const incidents = await incidentsAround(outages);
  return outages.map((outage) => ({ outage, posts: toOutageResponse(outage, incidents).incidents }));
}
