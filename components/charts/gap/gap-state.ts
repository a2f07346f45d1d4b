import type { OutagePost } from "@/lib/snapshot/outage-posts";

/**
 * Where an outage stands with the official page: they posted; it ended without a post; it is open and the gap counts;
 * it is only a signal, of which nobody need have said anything; or the page cannot be read, so that we cannot tell.
 */
export type GapState = "posted" | "ended" | "counting" | "signal" | "unread";

/** The state of a row; `officialFresh` is false while the official page cannot be read. */
export function gapState({ outage, posted }: OutagePost, officialFresh: boolean): GapState {
  if (posted !== null) return "posted";
  if (outage.ended !== null) return "ended";
  if (!officialFresh) return "unread";
  return outage.tier === "signal" ? "signal" : "counting";
}
