import { zoneOfFilter } from "@/lib/catalog/zones";
import { concerns } from "@/lib/comparison/match";
import { now as clockNow } from "@/lib/platform/process/clock";
import { log } from "@/lib/platform/process/log";
import { narrowedSymptoms } from "@/lib/snapshot/narrowed-symptoms";
import { type OutagePost, pairPosts } from "@/lib/snapshot/outage-posts";
import { currentSnapshot, type Published } from "@/lib/snapshot/publish";
import type { Heatmap, IncidentSummary, Snapshot, Timeline } from "@/lib/snapshot/snapshot";
import { type HomeGap, homeGap, newestPosts } from "@/lib/views/record/gap-view";
import { type Filter, homeQuery } from "@/lib/views/record/query";
import { timelineOf } from "@/lib/views/record/read-timeline";

/** The data of the home page: the snapshot, and the parts that the filter applies to. */
export interface View {
  /** The server's time, ISO 8601. */
  now: string;
  filter: Filter;
  snapshot: Snapshot;
  timeline: Timeline;
  heatmap: Heatmap;
  symptoms: Snapshot["symptoms"];
  incidents: IncidentSummary[];
  /** The snapshot's outages, each with the first official post about it. */
  posts: OutagePost[];
  /** The gap of the last 30 days; null if we could not read it. */
  gap: HomeGap | null;
  /** The newest outages of the snapshot and of the gap, each with the first official post about it. */
  gapRows: OutagePost[];
}

/** The data of the home page for a query. Invalid values are ignored. Null before the first snapshot. */
export async function readHomePage(query: unknown): Promise<View | null> {
  const now = clockNow();
  const filter = homeQuery.parse(query);
  const published = currentSnapshot(now);
  if (!published) return null;
  const { snapshot } = published;
  const posts = pairPosts(snapshot.outages, snapshot.incidents);
  const gap = await homeGap(now);
  return {
    now: now.toISOString(),
    snapshot,
    heatmap: snapshot.heatmaps[filter.window],
    posts,
    gap,
    gapRows: newestPosts(posts, gap?.posts ?? []),
    ...(await narrowedTo(published, filter, now)),
  };
}

type Narrowed = Pick<View, "filter" | "timeline" | "symptoms" | "incidents">;

/** The filtered parts. If we cannot read them, the snapshot's unfiltered parts. */
async function narrowedTo(published: Published, filter: Filter, now: Date): Promise<Narrowed> {
  const { timeline, symptoms, incidents } = published.snapshot;
  const { surface, model } = filter;
  const whole = { filter: { ...filter, surface: null, model: null }, timeline, symptoms, incidents };
  if (surface === null && model === null) return whole;
  const zone = zoneOfFilter(surface, model);
  const query = { window: "24h", surface: surface ?? undefined, model: model ?? undefined } as const;
  try {
    return {
      filter,
      timeline: await timelineOf(published, query, now),
      symptoms: await narrowedSymptoms(published, filter, now),
      incidents: incidents.filter((incident) => concerns(incident, zone)),
    };
  } catch (err) {
    log().warn({ err }, "Could not filter the home page");
    return whole;
  }
}
