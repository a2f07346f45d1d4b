import { z } from "zod";
import type { Choice } from "@/lib/crowd/reports/removal";
import { reportDays } from "@/lib/crowd/reports/retention";
import { countChosen, notifyRecountedInProcess } from "@/lib/crowd/reports/store-hide";
import { readRemovals } from "@/lib/crowd/reports/store-removals";
import { dayMs } from "@/lib/platform/time/units";
import type { Actor } from "./action";
import { choiceOf, type ReportFilter, reportFilter } from "./reports";
import { type HideOutcome, hideChosen, type RestoreOutcome, restoreHidden } from "./store-hide";

/** We recount a sender from all reports of a day, so we can't touch the last days before reports are deleted. */
const marginDays = 2;

/** The earliest time whose reports can be hidden and restored. Older reports of a sender may be deleted. */
const reachableSince = (now: Date): Date => new Date(now.getTime() - (reportDays - marginDays) * dayMs);

const withinReach = (choice: Choice, now: Date): Choice => {
  const since = reachableSince(now);
  return choice.from < since ? { ...choice, from: since } : choice;
};

/**
 * Hides all chosen reports: counts become as if nobody had sent them. Outages change once detection has replayed that
 * time, within seconds to a minute.
 */
export async function hideReports(
  { choice, ...by }: Actor & { choice: Choice },
  now: Date,
): Promise<HideOutcome> {
  const within = withinReach(choice, now);
  const outcome = await hideChosen(within, by, now);
  if (outcome.kind === "hidden") notifyRecountedInProcess(within.from);
  return outcome;
}

/** Restores all reports that a removal hides: counts become as they were before it. */
export async function restoreReports(
  { removalId, ...by }: Actor & { removalId: string },
  now: Date,
): Promise<RestoreOutcome> {
  if (!z.uuid().safeParse(removalId).success) return { kind: "unknown" };
  const { outcome, since } = await restoreHidden(removalId, by, reachableSince(now), now);
  if (outcome.kind === "restored") notifyRecountedInProcess(since);
  return outcome;
}

/** How much a choice would hide: reports, and their reporters, networks (each within a day) and cells. */
export interface HidePreview {
  reports: number;
  reporters: number;
  networks: number;
  cells: number;
  /** The times of the first and the last report; null if there is none. */
  first: Date | null;
  last: Date | null;
}

/** How much a choice would hide now. Nothing changes. */
export const previewHide = (choice: Choice, now: Date): Promise<HidePreview> =>
  countChosen(withinReach(choice, now));

/** What a moderator sees before hiding: the filter, and how much it matches. Times are ISO 8601. */
export interface HideView extends Omit<HidePreview, "first" | "last"> {
  filter: ReportFilter & { to: Date };
  first: string | null;
  last: string | null;
}

/** How much a query matches. Without an end, it matches up to now. */
export async function readHidePage(query: Readonly<Record<string, string>>, now: Date): Promise<HideView> {
  const filter = reportFilter(query, now);
  const choice = choiceOf(filter, now);
  const { first, last, ...counts } = await previewHide(choice, now);
  return {
    filter: { ...filter, to: choice.to, hidden: null, note: null },
    ...counts,
    first: first?.toISOString() ?? null,
    last: last?.toISOString() ?? null,
  };
}

const pageSize = 50;

/** Reports that a moderator hid at once. Times are ISO 8601. */
export interface RemovalView {
  id: string;
  at: string;
  why: string;
  reports: number;
  from: string;
  to: string;
  surfaces: readonly string[];
  restoredAt: string | null;
  /** Whether detection has replayed that time. */
  takenIn: boolean;
}

/** A page of removals, newest first. `before` is the time (ISO 8601) of the last removal on the page before. */
export async function readRemovalsPage(
  query: Readonly<Record<string, string>>,
): Promise<{ removals: RemovalView[]; next: string | null }> {
  const before = new Date(query.before ?? "");
  const removals = await readRemovals(pageSize, Number.isNaN(before.getTime()) ? undefined : before);
  const iso = (time: Date) => time.toISOString();
  return {
    removals: removals.map(({ id, at, why, reports, from, to, surfaces, restoredAt, takenIn }) => ({
      ...{ id, why, reports, surfaces, takenIn },
      ...{ at: iso(at), from: iso(from), to: iso(to), restoredAt: restoredAt && iso(restoredAt) },
    })),
    next: removals.length === pageSize ? (removals.at(-1)?.at.toISOString() ?? null) : null,
  };
}
