import type { OutageResponse } from "@/lib/snapshot/outage-response";

type Decided = "remark" | "merged" | "mergedInto" | "corrections" | "withdrawn" | "removals";

/** The fields of an outage without decisions of moderators. */
export const unjudged: Pick<OutageResponse, Decided> = {
  remark: null,
  merged: [],
  mergedInto: null,
  corrections: [],
  withdrawn: null,
  removals: [],
};
