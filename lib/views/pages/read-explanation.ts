import { log } from "@/lib/platform/process/log";
import { narrowedSymptoms } from "@/lib/snapshot/narrowed-symptoms";
import { type PlaceNow, placeNow } from "@/lib/snapshot/place-now";
import { currentSnapshot, type Published } from "@/lib/snapshot/publish";
import type { Snapshot, Window } from "@/lib/snapshot/snapshot";

/** Whether others see an error now: the place where it was seen, and who reports the same symptom there. */
export interface Explanation {
  /** The server's time now, ISO 8601. */
  now: string;
  snapshot: Snapshot;
  place: PlaceNow;
  /** People who reported the symptom in the place, in the window; null where none is asked for or can be read. */
  seen: { people: number; window: Window } | null;
}

/** The place of an error and its symptom as of `now`; "not sure" is everything. Null before the first snapshot. */
export async function readExplanation(
  asked: { surface: string | null; model: string | null; symptom: string | null },
  now: Date,
): Promise<Explanation | null> {
  const kept = currentSnapshot(now);
  const known = (id: string | null) => (id === "not-sure" ? null : id);
  const place = kept && placeNow(kept.snapshot, known(asked.surface), known(asked.model));
  if (!place) return null;
  const seen = asked.symptom === null ? null : await seenIn(kept, place, asked.symptom, now);
  return { now: now.toISOString(), snapshot: kept.snapshot, place, seen };
}

async function seenIn(
  kept: Published,
  place: PlaceNow,
  symptom: string,
  now: Date,
): Promise<Explanation["seen"]> {
  const isAll = place.surface === null && place.model === null;
  try {
    const { window, shares } = isAll ? kept.snapshot.symptoms : await narrowedSymptoms(kept, place, now);
    return { window, people: shares.find((share) => share.symptom === symptom)?.people ?? 0 };
  } catch (err) {
    log().warn({ err }, "the symptoms of a place could not be read");
    return null;
  }
}
