import type { OutageFace } from "@/lib/snapshot/outage-face";

type Decided = "remark" | "merged" | "mergedInto" | "corrections" | "withdrawn" | "removals";

/** What an outage's face has where no moderator decided anything. */
export const unjudged: Pick<OutageFace, Decided> = {
  remark: null,
  merged: [],
  mergedInto: null,
  corrections: [],
  withdrawn: null,
  removals: [],
};
