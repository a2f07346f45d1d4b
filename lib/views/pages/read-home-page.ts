import { zoneOfFilter } from "@/lib/catalog/zone-of-filter";
import { concerns } from "@/lib/comparison/scope";
import { now as clockNow } from "@/lib/platform/process/clock";
import { log } from "@/lib/platform/process/log";
import { narrowedSymptoms } from "@/lib/snapshot/narrowed-symptoms";
import { type OutagePost, pairPosts } from "@/lib/snapshot/outage-posts";
import { currentSnapshot, type Published } from "@/lib/snapshot/publish";
import type { Heatmap, IncidentSummary, Snapshot, Timeline } from "@/lib/snapshot/snapshot";
import { type HomeGap, homeGap, newestPosts } from "@/lib/views/record/home-gap";
import { type Filter, pageQuery } from "@/lib/views/record/query";
import { timelineOf } from "@/lib/views/record/read-timeline";

/** All that the home page shows: the snapshot, and what of it is narrowed to the filter. */
export interface View {
  /** The server's time now, ISO 8601. */
  now: string;
  filter: Filter;
  snapshot: Snapshot;
  timeline: Timeline;
  heatmap: Heatmap;
  symptoms: Snapshot["symptoms"];
  incidents: IncidentSummary[];
  /** The snapshot's outages, each with the first official post about it. */
  posts: OutagePost[];
  /** The gap of 30 days; null while it could not be read. */
  gap: HomeGap | null;
  /** The newest outages of the snapshot and of the gap, each with the first official post about it. */
  gapRows: OutagePost[];
}

/** The view for a page's query; what it does not understand of the query it leaves out. Null before the first snapshot. */
export async function readHomePage(query: unknown): Promise<View | null> {
  const now = clockNow();
  const filter = pageQuery.parse(query);
  const kept = currentSnapshot(now);
  if (!kept) return null;
  const { snapshot } = kept;
  const posts = pairPosts(snapshot.outages, snapshot.incidents);
  const gap = await homeGap(now);
  return {
    now: now.toISOString(),
    snapshot,
    heatmap: snapshot.heatmaps[filter.window],
    posts,
    gap,
    gapRows: newestPosts(posts, gap?.posts ?? []),
    ...(await narrowedTo(kept, filter, now)),
  };
}

type Narrowed = Pick<View, "filter" | "timeline" | "symptoms" | "incidents">;

/** What is narrowed to the filter; what cannot be read now is shown whole, as the snapshot has it. */
async function narrowedTo(kept: Published, filter: Filter, now: Date): Promise<Narrowed> {
  const { timeline, symptoms, incidents } = kept.snapshot;
  const { surface, model } = filter;
  const whole = { filter: { ...filter, surface: null, model: null }, timeline, symptoms, incidents };
  if (surface === null && model === null) return whole;
  const zone = zoneOfFilter(surface, model);
  const query = { window: "24h", surface: surface ?? undefined, model: model ?? undefined } as const;
  try {
    return {
      filter,
      timeline: await timelineOf(kept, query, now),
      symptoms: await narrowedSymptoms(kept, filter, now),
      incidents: incidents.filter((incident) => concerns(incident, zone)),
    };
  } catch (err) {
    log().warn({ err }, "the home page could not be narrowed");
    return whole;
  }
}
