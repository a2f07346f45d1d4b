import { readIncident } from "@/lib/official/record/read";
import { readOutage } from "@/lib/outages/store";
import { announceChange } from "@/lib/platform/database/changes";
import { dayMs } from "@/lib/platform/time/units";
import type { Actor } from "./action";
import { deleteMerge, storeCorrection, storeMerge, storeRemark } from "./store-outages";

/** The maximum length of a remark, in characters. */
const maxRemarkLength = 2000;

/** The result of a remark. `unchanged`: the page says so already. Nothing changes after `too-long` and `unknown`. */
export type AnnotateOutcome = "done" | "unchanged" | "too-long" | "unknown";

/** Puts a remark on an outage's page in place of the previous one. An empty text removes it. */
export async function annotateOutage(
  { outageId, text, ...by }: Actor & { outageId: string; text: string },
  now: Date,
): Promise<AnnotateOutcome> {
  const remark = text.replaceAll("\r\n", "\n").trim();
  if (remark.length > maxRemarkLength) return "too-long";
  if (!(await readOutage(outageId))) return "unknown";
  const changed = await storeRemark(outageId, remark === "" ? null : remark, by, now);
  if (!changed) return "unchanged";
  announceChange("outages");
  return "done";
}

/** A correction of a match: the incident is about the outage, is not, or matches by the rules (zone and time). */
export const matchCorrections = ["together", "apart", "by-rule"] as const;
export type MatchCorrectionKind = (typeof matchCorrections)[number];

/**
 * The result of a correction. `unchanged`: it already is the current match. `unknown`: no such outage or incident. `maintenance`:
 * maintenance is never about an outage. `too-far`: they are more than a day apart.
 */
export type CorrectOutcome = "done" | "unchanged" | "unknown" | "maintenance" | "too-far";

/** Sets whether an incident is about an outage, instead of the rules. The correction and its reason are public. */
export async function correctMatch(
  {
    outageId,
    incidentId,
    word,
    ...by
  }: Actor & { outageId: string; incidentId: string; word: MatchCorrectionKind },
  now: Date,
): Promise<CorrectOutcome> {
  const [outage, incident] = await Promise.all([readOutage(outageId), readIncident(incidentId)]);
  if (!outage || !incident) return "unknown";
  if (word === "together" && incident.impact === "maintenance") return "maintenance";
  const posted = Date.parse(incident.posted);
  const isNear =
    posted >= outage.onsetAt.getTime() - dayMs && posted <= (outage.endedAt ?? now).getTime() + dayMs;
  if (word === "together" && !isNear) return "too-far";
  const together = word === "by-rule" ? null : word === "together";
  if (!(await storeCorrection({ outageId: outage.id, incidentId: incident.id }, together, by, now)))
    return "unchanged";
  announceChange("outages");
  return "done";
}

/**
 * The result of a merge. `unknown`: no such outage, or a withdrawn one. `same`: it is one outage. `merged-already`: the
 * later outage is part of another; unmerge it first. `target-merged`: the earlier outage is part of another; merge into
 * that. `unsure`: the later outage was confirmed and the earlier was not, so the ledger would use an unconfirmed alarm.
 */
export type MergeOutcome =
  | { kind: "done"; outageId: string; intoId: string }
  | { kind: "refused"; because: "unknown" | "same" | "merged-already" | "target-merged" | "unsure" };

/** Makes the later of two outages part of the earlier, in any order of arguments. It counts there. No alarm moves. */
export async function mergeOutages(
  { one, other, ...by }: Actor & { one: string; other: string },
  now: Date,
): Promise<MergeOutcome> {
  const [first, second] = await Promise.all([readOutage(one), readOutage(other)]);
  if (!first || !second) return { kind: "refused", because: "unknown" };
  if (first.id === second.id) return { kind: "refused", because: "same" };
  const [earlier, later] = first.alarmAt <= second.alarmAt ? [first, second] : [second, first];
  if (earlier.tier === "signal" && later.tier === "confirmed") return { kind: "refused", because: "unsure" };
  const refused = await storeMerge({ outageId: later.id, intoId: earlier.id }, by, now);
  if (refused) return { kind: "refused", because: refused };
  announceChange("outages");
  return { kind: "done", outageId: later.id, intoId: earlier.id };
}

/** Makes a merged outage separate again; returns false if it was not merged. */
export async function unmergeOutages(
  { outageId, ...by }: Actor & { outageId: string },
  now: Date,
): Promise<boolean> {
  const done = await deleteMerge(outageId, by, now);
  if (done) announceChange("outages");
  return done;
}
