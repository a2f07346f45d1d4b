import { type FeedIncident, isOff } from "@/lib/official/feed/feed";
import { minuteMs } from "@/lib/platform/time/units";

/** The official times of an incident, kept apart because the page can edit each of them (ISO 8601 UTC). */
export interface OfficialTimes {
  /** The earliest creation time of its updates: the first post. */
  posted: string | null;
  /** When it began, according to the page. */
  claimed: string | null;
  /** When the first update was created that marked a component as not operational. */
  componentRed: string | null;
}

/**
 * Posted, claimed and component red. Posts count with `created_at`, because `display_at` can be set by hand: on
 * 2026-04-07 a post from 14:55:10 displayed 14:32:10.
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

/** A claimed start more than this many minutes before the first post is backdated. Writing a post takes a moment. */
export const backdatedAfterMinutes = 2;

/** How many whole minutes the claimed start is before the first post; 0 up to two minutes. */
export function backdatedMinutes(claimed: string | null, posted: string): number {
  const minutes = claimed === null ? 0 : (Date.parse(posted) - Date.parse(claimed)) / minuteMs;
  return minutes > backdatedAfterMinutes ? Math.round(minutes) : 0;
}

/** The components that an incident marked as not operational; without transitions, those that it is linked to. */
export function affectedComponents({ components, updates }: FeedIncident): { id: string; name: string }[] {
  const moves = updates.flatMap((update) => update.transitions);
  if (moves.length === 0) return components;
  return moves
    .filter(({ before, after }) => isOff(before) || isOff(after))
    .map(({ component, name }) => ({ id: component, name }));
}
