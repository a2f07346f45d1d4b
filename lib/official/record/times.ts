import { type FeedIncident, isOff } from "@/lib/official/feed/feed";
import { minuteMs } from "@/lib/platform/time/units";

/** The official times of an incident, kept apart since each can be edited on its own (ISO 8601 UTC). */
export interface OfficialTimes {
  /** The smallest creation time of its updates: when something was first said. */
  posted: string | null;
  /** When the page says that it began. */
  claimed: string | null;
  /** When the first update that took a component off operational was created. */
  componentRed: string | null;
}

/**
 * Posted, claimed and component red. Both posts are dated by `created_at`: `display_at` can be set by hand, as on
 * 2026-04-07, when a post of 14:55:10 was made to show 14:32:10.
 */
export function officialTimes({ started, created, updates }: FeedIncident): OfficialTimes {
  const posts = updates.flatMap((update) => (update.created ? [{ ...update, at: update.created }] : []));
  const reds = posts.filter((post) =>
    post.transitions.some(({ before, after }) => !isOff(before) && isOff(after)),
  );
  return { posted: earliest(posts) ?? created, claimed: started, componentRed: earliest(reds) };
}

const earliest = (posts: readonly { at: string }[]): string | null =>
  posts.map(({ at }) => at).reduce<string | null>((least, at) => (least && least < at ? least : at), null);

/** A start claimed more than so many minutes before the first post is called backdated: a page takes a moment to post. */
export const backdatedAfterMinutes = 2;

/** By how many whole minutes the claimed start lies before the first post; 0 when that is within two minutes. */
export function backdatedMinutes(claimed: string | null, posted: string): number {
  const minutes = claimed === null ? 0 : (Date.parse(posted) - Date.parse(claimed)) / minuteMs;
  return minutes > backdatedAfterMinutes ? Math.round(minutes) : 0;
}

/** The components that an incident took off operational; those that it is linked to, where no update tells of any. */
export function componentsHit({ components, updates }: FeedIncident): { id: string; name: string }[] {
  const moves = updates.flatMap((update) => update.transitions);
  if (moves.length === 0) return components;
  return moves
    .filter(({ before, after }) => isOff(before) || isOff(after))
    .map(({ component, name }) => ({ id: component, name }));
}
