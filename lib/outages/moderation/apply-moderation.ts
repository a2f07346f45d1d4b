import type { Merged, ModeratorDecisions, Outage } from "@/lib/outages/detection/outage";
import { combineOutages } from "./combine-outages";

/** A stored merge of a later outage into an earlier one. */
export interface Merge {
  outageId: string;
  intoId: string;
  at: Date;
  why: string;
}

/** The stored decisions of moderators. */
export interface StoredDecisions {
  merges: readonly Merge[];
  corrections: readonly {
    outageId: string;
    incidentId: string;
    together: boolean;
    at: Date;
    why: string;
  }[];
  remarks: readonly { outageId: string; text: string; writtenAt: Date; editedAt: Date | null }[];
}

/** The IDs of an outage and of all outages that were merged into it, also indirectly. */
export function partsOf(id: string, merges: readonly Merge[]): string[] {
  const ids = [id];
  for (const part of ids)
    for (const { outageId, intoId } of merges)
      if (intoId === part && !ids.includes(outageId)) ids.push(outageId);
  return ids;
}

/** The ID of the outage that this one was merged into, also indirectly; its own ID without a merge. */
export function rootOf(id: string, merges: readonly Merge[]): string {
  const seen = new Set<string>();
  let at = id;
  for (let merge = mergeOf(at, merges); merge && !seen.has(at); merge = mergeOf(at, merges)) {
    seen.add(at);
    at = merge.intoId;
  }
  return at;
}

const mergeOf = (id: string, merges: readonly Merge[]) => merges.find(({ outageId }) => outageId === id);

/**
 * An outage with the decisions of moderators: combined with those merged into it, with corrections and remark. `known`
 * must contain the merged outages. An outage that was itself merged keeps its own numbers.
 */
export function applyModeration(
  outage: Outage,
  known: readonly Outage[],
  decisions: StoredDecisions,
): Outage {
  const { merges, corrections, remarks } = decisions;
  const ids = partsOf(outage.id, merges);
  const into = mergeOf(outage.id, merges);
  const later = ids
    .flatMap((id) => (id === outage.id ? [] : (known.find((one) => one.id === id) ?? [])))
    .sort((one, other) => one.alarmAt.getTime() - other.alarmAt.getTime());
  const remark = remarks.find(({ outageId }) => outageId === outage.id);
  const own = corrections
    .filter(({ outageId }) => ids.includes(outageId))
    .sort((one, other) => other.at.getTime() - one.at.getTime());
  if (!into && later.length === 0 && own.length === 0 && !remark) return outage;
  const mergedOf = (id: string, { at, why }: Merge): Merged => ({ id, at: at.toISOString(), why });
  const judged: ModeratorDecisions = {
    mergedInto: into ? mergedOf(into.intoId, into) : null,
    merged: later.flatMap(({ id }) => {
      const merge = mergeOf(id, merges);
      return merge ? [mergedOf(id, merge)] : [];
    }),
    spans: [outage, ...later].map(({ zone, onsetAt, alarmAt, endedAt }) => ({
      zone,
      onsetAt,
      alarmAt,
      endedAt,
    })),
    matches: own
      .filter(({ incidentId }, at) => own.findIndex((one) => one.incidentId === incidentId) === at)
      .map(({ incidentId, together, at, why }) => ({
        incident: incidentId,
        together,
        at: at.toISOString(),
        why,
      })),
    remark: remark
      ? {
          text: remark.text,
          writtenAt: remark.writtenAt.toISOString(),
          editedAt: remark.editedAt?.toISOString() ?? null,
        }
      : null,
  };
  return { ...combineOutages(outage, later), judged };
}
