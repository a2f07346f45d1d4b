import { log } from "@/lib/platform/process/log";
import { type OutagePost, pairPosts } from "@/lib/snapshot/outage-posts";
import { type PlaceNow, placeNow } from "@/lib/snapshot/place-now";
import { currentSnapshot, type Published } from "@/lib/snapshot/publish";
import { type ScriptWord, scriptWord } from "@/lib/snapshot/script-word";
import type { Snapshot, Timeline } from "@/lib/snapshot/snapshot";
import { timelineQuery } from "@/lib/views/record/query";
import { timelineOf } from "@/lib/views/record/read-timeline";

/** All that a screen of text shows of a place. */
export interface PlaceView {
  snapshot: Snapshot;
  place: PlaceNow;
  /** Its state in one word. */
  word: ScriptWord;
  /** The place's 24 hours; null while they cannot be read. */
  timeline: Timeline | null;
  /** The place's open outages, each with the first official post about it. */
  posts: OutagePost[];
}

/** The place as of the kept snapshot; null before the first, and for what is no place of the catalog. */
export async function readPlaceNow(
  surface: string | null,
  model: string | null,
  now: Date,
): Promise<{ kept: Published; view: PlaceView } | null> {
  const kept = currentSnapshot(now);
  const place = kept && placeNow(kept.snapshot, surface, model);
  if (!place) return null;
  const { snapshot } = kept;
  const posts = pairPosts(place.outages, snapshot.incidents);
  return {
    kept,
    view: { snapshot, place, word: scriptWord(place), posts, timeline: await dayOf(kept, place, now) },
  };
}

async function dayOf(kept: Published, { surface, model }: PlaceNow, now: Date): Promise<Timeline | null> {
  const query = timelineQuery.parse({ surface: surface ?? undefined, model: model ?? undefined });
  try {
    return await timelineOf(kept, query, now);
  } catch (err) {
    log().warn({ err }, "the day of a place could not be read");
    return null;
  }
}
