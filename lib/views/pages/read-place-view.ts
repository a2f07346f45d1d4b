import { log } from "@/lib/platform/process/log";
import { type OutagePost, pairPosts } from "@/lib/snapshot/outage-posts";
import { type PlaceNow, placeNow, type ScriptWord, scriptWord } from "@/lib/snapshot/place-now";
import { currentSnapshot, type Published } from "@/lib/snapshot/publish";
import type { Snapshot, Timeline } from "@/lib/snapshot/snapshot";
import { timelineQuery } from "@/lib/views/record/query";
import { timelineOf } from "@/lib/views/record/read-timeline";

/** The data of a terminal screen. */
export interface PlaceView {
  snapshot: Snapshot;
  place: PlaceNow;
  /** The state in one word, for scripts. */
  word: ScriptWord;
  /** The last 24 hours; null if we could not read them. */
  timeline: Timeline | null;
  /** The open outages there, each with the first official post about it. */
  posts: OutagePost[];
}

/** The data for a surface and model, as of the current snapshot. Null before the first snapshot and for unknown IDs. */
export async function readPlaceView(
  surface: string | null,
  model: string | null,
  now: Date,
): Promise<{ published: Published; view: PlaceView } | null> {
  const published = currentSnapshot(now);
  const place = published && placeNow(published.snapshot, surface, model);
  if (!place) return null;
  const { snapshot } = published;
  const posts = pairPosts(place.outages, snapshot.incidents);
  return {
    published,
    view: { snapshot, place, word: scriptWord(place), posts, timeline: await dayOf(published, place, now) },
  };
}

async function dayOf(
  published: Published,
  { surface, model }: PlaceNow,
  now: Date,
): Promise<Timeline | null> {
  const query = timelineQuery.parse({ surface: surface ?? undefined, model: model ?? undefined });
  try {
    return await timelineOf(published, query, now);
  } catch (err) {
    log().warn({ err }, "Could not read the last 24 hours of a surface or model");
    return null;
  }
}
