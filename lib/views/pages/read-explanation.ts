import { log } from "@/lib/platform/process/log";
import { narrowedSymptoms } from "@/lib/snapshot/narrowed-symptoms";
import { type PlaceNow, placeNow } from "@/lib/snapshot/place-now";
import { currentSnapshot, type Published } from "@/lib/snapshot/publish";
import type { Snapshot, Window } from "@/lib/snapshot/snapshot";

/** Whether others see an error now: where it happened, and how many report the same symptom there. */
export interface Explanation {
  /** The server's time, ISO 8601. */
  now: string;
  snapshot: Snapshot;
  place: PlaceNow;
  /** People who reported the symptom there within the window; null if there is no symptom, or we could not read it. */
  seen: { people: number; window: Window } | null;
}

/**
 * Where an error happened and its symptom, as of `now`. "Not sure" means everything. Null before the first snapshot.
 */
export async function readExplanation(
  asked: { surface: string | null; model: string | null; symptom: string | null },
  now: Date,
): Promise<Explanation | null> {
  const published = currentSnapshot(now);
  const known = (id: string | null) => (id === "not-sure" ? null : id);
  const place = published && placeNow(published.snapshot, known(asked.surface), known(asked.model));
  if (!place) return null;
  const seen = asked.symptom === null ? null : await seenIn(published, place, asked.symptom, now);
  return { now: now.toISOString(), snapshot: published.snapshot, place, seen };
}

async function seenIn(
  published: Published,
  place: PlaceNow,
  symptom: string,
  now: Date,
): Promise<Explanation["seen"]> {
  const isAll = place.surface === null && place.model === null;
  try {
    const { window, shares } = isAll
      ? published.snapshot.symptoms
      : await narrowedSymptoms(published, place, now);
    return { window, people: shares.find((share) => share.symptom === symptom)?.people ?? 0 };
  } catch (err) {
    log().warn({ err }, "Could not read the symptoms of a surface or model");
    return null;
  }
}
