import type { Span } from "@/lib/comparison/uptime";
import { counterOf } from "./minutes";
import type { PlaceMinutes } from "./receipt";

/** Sets of minutes (since 1970, `to` exclusive) that the figures of a place are made of. */
export interface MinuteSets {
  /** Of confirmed outages, and of those that were signalled only. */
  confirmed: readonly Span[];
  signal: readonly Span[];
  /** Of official incidents, from the post on; and from the start that the page claims. */
  official: readonly Span[];
  officialClaimed: readonly Span[];
  /** In which nobody counted, and in which the official page was not read. */
  usersUnknown: readonly Span[];
  officialUnknown: readonly Span[];
}

/** The minutes of a place within `past`, the part of the window that is over. */
export function placeMinutes(
  sets: MinuteSets,
  past: Span,
): Omit<PlaceMinutes, "kind" | "id" | "name" | "people"> {
  const { confirmed, signal, official, officialClaimed, usersUnknown, officialUnknown } = sets;
  const { any, only } = counterOf(past);
  const all = Math.max(0, past.to - past.from);
  // What is recorded is known, also where nothing else is.
  const usersKnown = all > any(usersUnknown) || any(confirmed, signal) > 0;
  const officialKnown = all > any(officialUnknown) || any(officialClaimed) > 0;
  const both = any(confirmed) + any(official) - any(confirmed, official);
  const usersOnly = only(confirmed, official, officialUnknown);
  const officialOnly = only(official, confirmed, usersUnknown);
  const told = any(confirmed, official);
  return {
    confirmed: usersKnown ? any(confirmed) : null,
    signal: usersKnown ? only(signal, confirmed) : null,
    official: officialKnown ? any(official) : null,
    officialClaimed: officialKnown ? any(officialClaimed) : null,
    both,
    usersOnly,
    usersOfficialUnknown: only(confirmed, official) - usersOnly,
    officialOnly,
    officialUsersUnknown: only(official, confirmed) - officialOnly,
    neither: all - any(confirmed, official, usersUnknown, officialUnknown),
    unknown: any(confirmed, official, usersUnknown, officialUnknown) - told,
  };
}
