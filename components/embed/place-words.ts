import { levelWords, officialStateWords } from "@/components/place/level-words";
import type { PlaceNow } from "@/lib/status/place-now";

/** How a small face colours what users say. */
export type Tone = "unknown" | "quiet" | "elevated" | "outage";

/** What users and the official page say of a place, in words. */
export interface PlaceWords {
  users: string;
  tone: Tone;
  official: string;
  /** The two contradict each other, in a sentence; null while they do not, or one of them says nothing. */
  disagreement: string | null;
}

/** The words of a small face. `stale`: our own counts are, so that they say nothing, while the official word stands. */
export function placeWords(place: PlaceNow, stale: boolean): PlaceWords {
  const failing = place.users === "outage" || place.users === "elevated";
  const admitted = place.official !== "operational" && place.official !== "unknown";
  return {
    users: stale ? "we cannot tell" : levelWords[place.users].says,
    tone: stale ? "unknown" : place.users,
    official: officialStateWords[place.official],
    disagreement: stale
      ? null
      : failing && place.official === "operational"
        ? "Users and the official page disagree."
        : place.users === "quiet" && admitted && place.official !== "maintenance"
          ? "The official page reports trouble; few people do."
          : null,
  };
}
