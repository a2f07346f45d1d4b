import type { OutageFace } from "@/lib/status/outage-face";

/** What an outage's face has where no moderator decided anything. */
export const unjudged: Pick<OutageFace, "remark" | "merged" | "mergedInto" | "corrections"> = {
  remark: null,
  merged: [],
  mergedInto: null,
  corrections: [],
};
