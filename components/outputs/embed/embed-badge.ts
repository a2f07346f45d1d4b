import type { PlaceNow } from "@/lib/snapshot/place-now";
import { clockTime } from "@/lib/words/moments";
import { shortCount } from "@/lib/words/people-words";
import { type PlaceWords, placeWords } from "./place-words";

/** What `<status-badge>` asks for: the words, made here so that the script need not know them. */
export interface EmbedBadge extends PlaceWords {
  name: string;
  /** "148 in 30 min" */
  people: string;
  /** Of an open outage or incident; ISO 8601. */
  since: string | null;
  /** It is another with each snapshot: a reader who gets no other for minutes has a stale one. */
  computedAt: string;
  /** Path of the page that says more. */
  page: string;
}

/** The face of a place; `staleSince` (ISO 8601) says since when our own counts are stale. */
export function toEmbedBadge(place: PlaceNow, computedAt: string, staleSince: string | null): EmbedBadge {
  const people = staleSince
    ? `nothing read since ${clockTime(staleSince, "UTC")} UTC`
    : `${shortCount(place.people)} in 30 min`;
  return {
    name: place.name,
    ...placeWords(place, staleSince !== null),
    people,
    since: place.since,
    computedAt,
    page: pageOf(place),
  };
}

/** Path of the page that tells all of a place: its cell on the home page, its surface or its model. */
export function pageOf({ surface, model }: Pick<PlaceNow, "surface" | "model">): string {
  if (surface !== null && model !== null) return `/?surface=${surface}&model=${model}`;
  if (surface !== null) return `/surfaces/${surface}`;
  return model === null ? "/" : `/models/${model}`;
}

/** Path where a place is reported on our own page. */
export const reportPath = ({ surface, model }: Pick<PlaceNow, "surface" | "model">): string => {
  const query = new URLSearchParams({ ...(surface ? { surface } : {}), ...(model ? { model } : {}) });
  return `/${query.size > 0 ? "?" : ""}${query}#report`;
};
