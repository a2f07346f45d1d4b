import { levelWords, officialStateWords } from "@/components/pages/place/level-words";
import type { PlaceNow } from "@/lib/snapshot/place-now";

/** How a small face colours what users say. */
export type Tone = "unknown" | "quiet" | "elevated" | "outage";

/** What users and the official page say of a place, in words. */
export interface PlaceWords {
  users: string;
  tone: Tone;
  official: string;
  /** False when the official page cannot be read: its word is then neither good nor bad. */
  officialKnown: boolean;
  /** The two contradict each other, in a sentence; null while they do not, or one of them says nothing. */
  disagreement: string | null;
}

/** The words of a small face. `stale`: our own counts are, so that they say nothing, while the official word stands. */
export function placeWords(place: PlaceNow, stale: boolean): PlaceWords {
  const failing = place.users === "outage" || place.users === "elevated";
  const easing =
    failing && place.outages.every(({ phase }) => phase === "subsiding") && place.outages.length > 0;
  const admitted = place.official !== "operational" && place.official !== "unknown";
  return {
    users: stale ? "we cannot tell" : easing ? "failing less" : levelWords[place.users].says,
    tone: stale ? "unknown" : place.users,
    official: officialStateWords[place.official],
    officialKnown: place.official !== "unknown",
    disagreement: stale
      ? null
      : failing && place.official === "operational"
        ? "The two disagree."
        : place.users === "quiet" && admitted && place.official !== "maintenance"
          ? "The two disagree."
          : null,
  };
}
