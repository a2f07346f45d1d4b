import { concerns } from "@/lib/comparison/scope";
import { now as clockNow } from "@/lib/process/clock";
import { type HomeGap, homeGap, newestPosts } from "./home-gap";
import { keptSnapshot } from "./keep";
import { narrowedSymptoms } from "./narrowed-symptoms";
import { type OutagePost, pairPosts } from "./outage-posts";
import { type Filter, pageQuery } from "./query";
import { timelineOf } from "./read-timeline";
import type { Heatmap, IncidentSummary, Snapshot, Timeline } from "./snapshot";
import { zoneOfFilter } from "./zone-of-filter";

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
export async function readView(query: unknown): Promise<View | null> {
  const now = clockNow();
  const filter = pageQuery.parse(query);
  const kept = keptSnapshot(now);
  if (!kept) return null;
  const { snapshot } = kept;
  const { surface, model, window } = filter;
  const zone = zoneOfFilter(surface, model);
  const posts = pairPosts(snapshot.outages, snapshot.incidents);
  const gap = await homeGap(now);
  const narrowed = surface !== null || model !== null;
  return {
    now: now.toISOString(),
    filter,
    snapshot,
    timeline: await timelineOf(
      kept,
      { window: "24h", surface: surface ?? undefined, model: model ?? undefined },
      now,
    ),
    heatmap: snapshot.heatmaps[window],
    symptoms: narrowed ? await narrowedSymptoms(kept, filter, now) : snapshot.symptoms,
    incidents: narrowed
      ? snapshot.incidents.filter((incident) => concerns(incident, zone))
      : snapshot.incidents,
    posts,
    gap,
    gapRows: newestPosts(posts, gap?.posts ?? []),
  };
}
