import { reportDays } from "@/lib/crowd/reports/forget";
import type { Choice } from "@/lib/crowd/reports/removal";
import { tellRecounted } from "@/lib/crowd/reports/store-hide";
import { dayMs } from "@/lib/platform/time/units";
import type { HideOutcome, ModerationBy } from "./hide-outcome";
import { hideChosen } from "./store-hide";

/** Senders are counted anew from all of a day's reports: these last days before raw reports go are out of reach. */
const marginDays = 2;

/** Since when reports can be hidden and brought back: before, some of what a sender sent may be gone. */
export const reachableSince = (now: Date): Date =>
  new Date(now.getTime() - (reportDays - marginDays) * dayMs);

/**
 * Hides all chosen reports: they leave the counts as if they had never been sent. Outages follow when detection has
 * gone through the time again, within seconds to a minute.
 */
export async function hideReports(
  { choice, ...by }: ModerationBy & { choice: Choice },
  now: Date,
): Promise<HideOutcome> {
  const since = reachableSince(now);
  const within = choice.from < since ? { ...choice, from: since } : choice;
  const outcome = await hideChosen(within, by, now);
  if (outcome.kind === "hidden") tellRecounted(within.from);
  return outcome;
}
