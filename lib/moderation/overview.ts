import { intakeRules } from "@/lib/crowd/reports/intake-rules";
import { readRemovalsToReplay } from "@/lib/crowd/reports/store-removals";
import { readOutagesSince } from "@/lib/outages/store";
import { dayMs } from "@/lib/platform/time/units";
import { type LoggedAction, readLog } from "./log";
import { countNotesSince } from "./store-notes";

const weekMs = 7 * dayMs;
const maxListed = 8;

/** What may need a moderator now, and the latest actions. */
export interface OverviewView {
  openOutages: number;
  /** Notes of the last 7 days that are not public. */
  waitingNotes: number;
  /** Active intake rules. */
  rules: number;
  /** Removals whose time detection has not replayed yet. */
  pendingRemovals: number;
  /** Newest first. */
  actions: LoggedAction[];
}

/** The content of the overview page. */
export async function readOverview(now: Date): Promise<OverviewView> {
  const [outages, waitingNotes, rules, pending, log] = await Promise.all([
    readOutagesSince(now),
    countNotesSince(new Date(now.getTime() - weekMs)),
    intakeRules(now),
    readRemovalsToReplay(),
    readLog({}),
  ]);
  return {
    openOutages: outages.filter(({ endedAt }) => endedAt === null).length,
    waitingNotes,
    rules: rules.length,
    pendingRemovals: pending.length,
    actions: log.actions.slice(0, maxListed),
  };
}
