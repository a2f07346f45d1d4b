import type { OutageResponse } from "@/lib/snapshot/outage-response";

type Decided = "remark" | "merged" | "mergedInto" | "corrections" | "withdrawn" | "removals";

/** What an outage's face has where no moderator decided anything. */
export const unjudged: Pick<OutageResponse, Decided> = {
  remark: null,
  merged: [],
  mergedInto: null,
  corrections: [],
  withdrawn: null,
  removals: [],
};
