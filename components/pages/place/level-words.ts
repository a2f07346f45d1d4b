import type { Level, OfficialState } from "@/lib/snapshot/snapshot";

/** How people's reports are to be called, and the colour of the word. */
export const levelWords: Record<Level, { says: string; tone: string }> = {
  unknown: { says: "too few to tell", tone: "text-soft" },
  quiet: { says: "as usual", tone: "text-ink" },
  elevated: { says: "more than usual", tone: "text-heat-5" },
  outage: { says: "failing for people", tone: "text-heat-5" },
};

/** What the official page says of a surface or a model, in words. */
export const officialStateWords: Record<OfficialState, string> = {
  operational: "operational",
  degraded: "degraded",
  partial_outage: "partial outage",
  major_outage: "major outage",
  maintenance: "maintenance",
  unknown: "cannot be read",
};
