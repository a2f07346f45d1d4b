import { readOutage } from "@/lib/outages/store";
import { announceChange } from "@/lib/platform/database/changes";
import type { Actor } from "./actor-and-reason";
import { keepMerge } from "./store-merges";

/**
 * What became of a merge. `unknown`: no such outage, or one that was withdrawn. `same`: it is one outage. `merged-already`:
 * the later one is told with another; part it first. `told-elsewhere`: the earlier one is; merge into that. `unsure`: the
 * later was confirmed and the earlier never was, so the ledger would take an earlier alarm than was confirmed.
 */
export type MergeOutcome =
  | { kind: "done"; outageId: string; intoId: string }
  | { kind: "refused"; because: "unknown" | "same" | "merged-already" | "told-elsewhere" | "unsure" };

/**
 * Makes the later of two outages part of the earlier, whichever is named first: it is told and counted there from now
 * on. No alarm moves.
 */
export async function mergeOutages(
  { one, other, ...by }: Actor & { one: string; other: string },
  now: Date,
): Promise<MergeOutcome> {
  const [found, second] = await Promise.all([readOutage(one), readOutage(other)]);
  if (!found || !second) return { kind: "refused", because: "unknown" };
  if (found.id === second.id) return { kind: "refused", because: "same" };
  const [earlier, later] = found.alarmAt <= second.alarmAt ? [found, second] : [second, found];
  if (earlier.tier === "signal" && later.tier === "confirmed") return { kind: "refused", because: "unsure" };
  const refused = await keepMerge({ outageId: later.id, intoId: earlier.id }, by, now);
  if (refused) return { kind: "refused", because: refused };
  announceChange("outages");
  return { kind: "done", outageId: later.id, intoId: earlier.id };
}
