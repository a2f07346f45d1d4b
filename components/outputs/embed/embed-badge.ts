import { levelWords, officialStateWords } from "@/components/pages/place/level-words";
import type { PlaceNow } from "@/lib/snapshot/place-now";
import { formatShortCount } from "@/lib/words/numbers";
import { formatClock } from "@/lib/words/time";

/** The data of `<status-badge>`. The texts are made here to keep the script small. */
export interface EmbedBadge extends PlaceTexts {
  name: string;
  /** "148 in 30 min" */
  people: string;
  /** The start of an open outage or incident, ISO 8601. */
  since: string | null;
  /** It changes with each snapshot. If it stays the same for minutes, the data is stale. */
  computedAt: string;
  /** The path of the page with details. */
  page: string;
}

/** The badge of a surface, model or cell. `staleSince` (ISO 8601) is since when our counts are stale. */
export function toEmbedBadge(place: PlaceNow, computedAt: string, staleSince: string | null): EmbedBadge {
  const people = staleSince
    ? `no data since ${formatClock(staleSince, "UTC")} UTC`
    : `${formatShortCount(place.people)} in 30 min`;
  return {
    name: place.name,
    ...placeTexts(place, staleSince !== null),
    people,
    since: place.since,
    computedAt,
    page: pageOf(place),
  };
}

/** The path of the page with details: the filtered home page, the surface or the model. */
export function pageOf({ surface, model }: Pick<PlaceNow, "surface" | "model">): string {
  if (surface !== null && model !== null) return `/?surface=${surface}&model=${model}`;
  if (surface !== null) return `/surfaces/${surface}`;
  return model === null ? "/" : `/models/${model}`;
}

/** The path of the report form on our own page. */
export const reportPath = ({ surface, model }: Pick<PlaceNow, "surface" | "model">): string => {
  const query = new URLSearchParams({ ...(surface ? { surface } : {}), ...(model ? { model } : {}) });
  return `/${query.size > 0 ? "?" : ""}${query}#report`;
};

/** The color of what users say. */
export type Tone = "unknown" | "quiet" | "elevated" | "outage";

/** What users and the status page say, as texts. */
export interface PlaceTexts {
  users: string;
  tone: Tone;
  official: string;
  /** False if we can’t read the status page. Then its state is unknown. */
  officialKnown: boolean;
  /** A sentence if users and the status page contradict each other; else null. */
  disagreement: string | null;
}

/** The texts of a badge or frame. `stale`: our counts are stale, so users are unknown. */
export function placeTexts(place: PlaceNow, stale: boolean): PlaceTexts {
  const failing = place.users === "outage" || place.users === "elevated";
  const easing =
    failing && place.outages.every(({ phase }) => phase === "subsiding") && place.outages.length > 0;
  const acknowledged = place.official !== "operational" && place.official !== "unknown";
  return {
    users: stale ? "unknown" : easing ? "reports falling" : levelWords[place.users].words,
    tone: stale ? "unknown" : place.users,
    official: officialStateWords[place.official],
    officialKnown: place.official !== "unknown",
    disagreement: stale
      ? null
      : failing && place.official === "operational"
        ? "Users and the status page disagree."
        : place.users === "quiet" && acknowledged && place.official !== "maintenance"
          ? "Users and the status page disagree."
          : null,
  };
}
