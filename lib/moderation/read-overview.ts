import { intakeRules } from "@/lib/crowd/reports/intake-rules";
import { readRemovalsToTakeIn } from "@/lib/crowd/reports/store-removals";
import { readOutagesSince } from "@/lib/outages/store";
import { dayMs } from "@/lib/platform/time/units";
import { readLog } from "./read-log";
import { countNotesSince } from "./store-notes";

const weekMs = 7 * dayMs;
const shownActs = 8;

/** What may need a moderator now, and what was done last. */
export async function readOverview(now: Date) {
  const [outages, waitingNotes, rules, underWay, log] = await Promise.all([
    readOutagesSince(now),
    countNotesSince(new Date(now.getTime() - weekMs)),
    intakeRules(now),
    readRemovalsToTakeIn(),
    readLog({}),
  ]);
  return {
    openOutages: outages.filter(({ endedAt }) => endedAt === null).length,
    waitingNotes,
    rules: rules.length,
    removalsUnderWay: underWay.length,
    acts: log.acts.slice(0, shownActs),
  };
}
