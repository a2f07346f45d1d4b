import type { Level, OfficialState } from "@/lib/snapshot/snapshot";

/** The words for users' reports, and their color. */
export const levelWords: Record<Level, { words: string; tone: string }> = {
  unknown: { words: "not enough data", tone: "text-soft" },
  quiet: { words: "normal", tone: "text-ink" },
  elevated: { words: "more than normal", tone: "text-heat-5" },
  outage: { words: "failing for people", tone: "text-heat-5" },
};

/** The words for the official state of a surface or a model. */
export const officialStateWords: Record<OfficialState, string> = {
  operational: "operational",
  degraded: "degraded",
  partial_outage: "partial outage",
  major_outage: "major outage",
  maintenance: "maintenance",
  unknown: "can’t be read",
};
