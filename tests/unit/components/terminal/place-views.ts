import { modelIds, modelOf } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { pairPosts } from "@/lib/snapshot/outage-posts";
import { placeNow, scriptWord } from "@/lib/snapshot/place-now";
import type { Snapshot } from "@/lib/snapshot/snapshot";
import type { PlaceView } from "@/lib/views/pages/read-place-view";
import { type StateName, states } from "@/tests/states/states";

export const publicUrl = "https://notjustyou.example";

/** The view of a place in a snapshot, with the day of everything as its own. */
export function viewIn(snapshot: Snapshot, surface: string | null, model: string | null): PlaceView {
  const place = placeNow(snapshot, surface, model);
  if (!place) throw new Error("the catalog has no such place");
  return {
    snapshot,
    place,
    word: scriptWord(place),
    posts: pairPosts(place.outages, snapshot.incidents),
    timeline: snapshot.timeline,
  };
}

export const viewOfState = (name: StateName, surface: string | null = null, model: string | null = null) =>
  viewIn(states[name], surface, model);

const surfaces = [null, ...surfaceIds.filter((id) => id !== "not-sure")];
const models = [null, "opus-4-1", ...modelIds.filter((id) => id !== "not-sure" && modelOf(id).current)];

/** Every place of the catalog in every state; one retired model stands for all. */
export const allViews: PlaceView[] = Object.values<Snapshot>(states).flatMap((snapshot) =>
  surfaces.flatMap((surface) => models.map((model) => viewIn(snapshot, surface, model))),
);
