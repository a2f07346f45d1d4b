import { type Figure, figureRules } from "@/lib/crowd/observations/figure";
import { minuteDays, observationDays } from "@/lib/crowd/observations/forget";
import { type DayLine, readDayLines, readSuccess, type Success } from "@/lib/crowd/observations/read-success";
import { periodRules, requestRules } from "@/lib/crowd/observations/schema";
import type { SuccessWindow } from "@/lib/crowd/observations/success-windows";
import { currentSnapshot } from "@/lib/snapshot/publish";
import type { Snapshot } from "@/lib/snapshot/snapshot";

/** Success somewhere, as programs see it. */
export type SuccessFigure = Figure;

/** The rules that decide what is told, accepted and kept, for those who read of them. */
const programRules = {
  ...figureRules,
  ...periodRules,
  maxObservations: requestRules.maxObservations,
  minuteDays,
  observationDays,
};

/** All that the page of programs shows. Times are ISO 8601. */
export interface ProgramsPage {
  now: string;
  /** Of the snapshot that a browser follows; null before the first. */
  followed: Pick<Snapshot, "version" | "computedAt" | "clockSpeed"> | null;
  success: Success;
  day: DayLine[];
  rules: typeof programRules;
}

/** The page of programs over a window, as of some seconds ago at most. */
export async function readPrograms(window: SuccessWindow, now: Date): Promise<ProgramsPage> {
  const [success, day] = await Promise.all([readSuccess({ window }, now), readDayLines(now)]);
  const snapshot = currentSnapshot(now)?.snapshot ?? null;
  const followed = snapshot && {
    version: snapshot.version,
    computedAt: snapshot.computedAt,
    clockSpeed: snapshot.clockSpeed,
  };
  return { now: now.toISOString(), followed, success, day, rules: programRules };
}
