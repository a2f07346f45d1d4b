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
  const { inAny, inOnly } = counterOf(past);
  const all = Math.max(0, past.to - past.from);
  // What is recorded is known, also where nothing else is.
  const usersKnown = all > inAny(usersUnknown) || inAny(confirmed, signal) > 0;
  const officialKnown = all > inAny(officialUnknown) || inAny(officialClaimed) > 0;
  const both = inAny(confirmed) + inAny(official) - inAny(confirmed, official);
  const usersOnly = inOnly(confirmed, official, officialUnknown);
  const officialOnly = inOnly(official, confirmed, usersUnknown);
  const told = inAny(confirmed, official);
  return {
    confirmed: usersKnown ? inAny(confirmed) : null,
    signal: usersKnown ? inOnly(signal, confirmed) : null,
    official: officialKnown ? inAny(official) : null,
    officialClaimed: officialKnown ? inAny(officialClaimed) : null,
    both,
    usersOnly,
    usersOfficialUnknown: inOnly(confirmed, official) - usersOnly,
    officialOnly,
    officialUsersUnknown: inOnly(official, confirmed) - officialOnly,
    neither: all - inAny(confirmed, official, usersUnknown, officialUnknown),
    unknown: inAny(confirmed, official, usersUnknown, officialUnknown) - told,
  };
}
