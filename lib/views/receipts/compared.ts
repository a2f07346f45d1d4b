import type { PlaceMinutes } from "./receipt";

/** The minutes of a place in which both records are held against each other: null where one of them is not known at all. */
export type Compared = { [Name in "both" | "usersOnly" | "officialOnly"]: number | null };

/** What is shown of both at once and of one alone: of what is not known never a zero, which would say that it was quiet. */
export function comparedOf({ confirmed, official, both, usersOnly, officialOnly }: PlaceMinutes): Compared {
  if (confirmed === null || official === null) return { both: null, usersOnly: null, officialOnly: null };
  return { both, usersOnly, officialOnly };
}
