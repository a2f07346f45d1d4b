import type { Judged, Merged } from "@/lib/outages/detection/judged";
import type { Outage } from "@/lib/outages/detection/outage";
import { combineOutages } from "./combine-outages";

/** A merge as it is kept: the later outage, and the earlier one that it is part of. */
export interface Merge {
  outageId: string;
  intoId: string;
  at: Date;
  why: string;
}

/** What moderators decided, as it is kept. */
export interface Judgement {
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

/** The ids of an outage and of those that were merged into it, over however many steps. */
export function partsOf(id: string, merges: readonly Merge[]): string[] {
  const ids = [id];
  for (const part of ids)
    for (const { outageId, intoId } of merges)
      if (intoId === part && !ids.includes(outageId)) ids.push(outageId);
  return ids;
}

/** The id of the outage in which this one is told, over however many steps: its own where it was merged into none. */
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
 * An outage as it is told: with those merged into it, and with what was decided about them. `known` has its parts; one
 * that was merged into another is told as it was found.
 */
export function applyModeration(outage: Outage, known: readonly Outage[], judgement: Judgement): Outage {
  const { merges, corrections, remarks } = judgement;
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
  const told = (id: string, { at, why }: Merge): Merged => ({ id, at: at.toISOString(), why });
  const judged: Judged = {
    mergedInto: into ? told(into.intoId, into) : null,
    merged: later.flatMap(({ id }) => {
      const merge = mergeOf(id, merges);
      return merge ? [told(id, merge)] : [];
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
