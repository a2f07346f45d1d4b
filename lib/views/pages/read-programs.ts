import { type Figure, figureRules } from "@/lib/crowd/observations/figure";
import { type DayLine, readDayLines, readSuccess, type Success } from "@/lib/crowd/observations/read-success";
import { minuteDays, observationDays } from "@/lib/crowd/observations/retention";
import { periodRules, requestRules } from "@/lib/crowd/observations/schema";
import type { SuccessWindow } from "@/lib/crowd/observations/success-query";
import { currentSnapshot } from "@/lib/snapshot/publish";
import type { Snapshot } from "@/lib/snapshot/snapshot";

/** The success rate that programs see. */
export type SuccessFigure = Figure;

/** The rules for publishing, accepting and storing observations, as the page explains them. */
const programRules = {
  ...figureRules,
  ...periodRules,
  maxObservations: requestRules.maxObservations,
  minuteDays,
  observationDays,
};

/** The data of the programs page. Times are ISO 8601. */
export interface ProgramsPage {
  now: string;
  /** The snapshot that a browser follows; null before the first. */
  followed: Pick<Snapshot, "version" | "computedAt" | "clockSpeed"> | null;
  success: Success;
  day: DayLine[];
  rules: typeof programRules;
}

/** The data of the programs page over a window. At most some seconds old. */
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
