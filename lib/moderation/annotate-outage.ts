import { readOutage } from "@/lib/outages/store";
import { announceChange } from "@/lib/platform/database/changes";
import type { Actor } from "./actor-and-reason";
import { keepRemark } from "./store-remarks";

/** The longest remark, in characters. */
export const maxRemark = 2000;

/** What became of it. `unchanged`: it says so already. `too-long`, `unknown` (no such outage): nothing was done. */
export type AnnotateOutcome = "done" | "unchanged" | "too-long" | "unknown";

/** Puts a remark on an outage's page, in place of the one before; an empty one takes it away. */
export async function annotateOutage(
  { outageId, text, ...by }: Actor & { outageId: string; text: string },
  now: Date,
): Promise<AnnotateOutcome> {
  const said = text.replaceAll("\r\n", "\n").trim();
  if (said.length > maxRemark) return "too-long";
  if (!(await readOutage(outageId))) return "unknown";
  const changed = await keepRemark(outageId, said === "" ? null : said, by, now);
  if (!changed) return "unchanged";
  announceChange("outages");
  return "done";
}
