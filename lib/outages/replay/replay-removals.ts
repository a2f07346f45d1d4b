import { readRemovalsToTakeIn } from "@/lib/crowd/reports/store-removals";
import { zonePlan } from "@/lib/outages/detection/zone-plan";
import { learnDays } from "@/lib/outages/following/follow";
import { readSavedDetection } from "@/lib/outages/following/store-state";
import { announceChange } from "@/lib/platform/database/changes";
import { log } from "@/lib/platform/process/log";
import { dayMs, minuteMs } from "@/lib/platform/time/units";
import { replayFrom, replayUntil } from "./replay";
import { replayResult } from "./replay-result";
import { markUnneeded, readHiddenReports, readStoredOutages, saveReplay } from "./store-replay";

/** Detection goes on while a replay works: so often it catches up before it leaves the rest to the next round. */
const maxCatchingUp = 20;

/**
 * Goes through the time of removed (or restored) reports again, so that outages are what they would have been without
 * (or with) them; answers how many removals were taken in. Only the leader does this; done in part, it begins anew.
 */
export async function replayRemovals(now: Date): Promise<number> {
  const removals = await readRemovalsToTakeIn();
  if (removals.length === 0) return 0;
  const before = await readSavedDetection();
  // Once detection has learnt again there is something to go through.
  if (before === "unreadable") return 0;
  if (!before) {
    await markUnneeded(removals, now);
    return removals.length;
  }
  const first = new Date(Math.min(...removals.map(({ from }) => from.getTime())));
  const known = await readStoredOutages(new Date(first.getTime() - learnDays * dayMs));
  const replaying = await replayFrom(Math.floor(first.getTime() / minuteMs), known);
  const start = new Date((replaying.minute + 1) * minuteMs);
  for (let turn = 0; turn < maxCatchingUp; turn += 1) {
    const saved = await readSavedDetection();
    if (!saved || saved === "unreadable" || saved.state.lastMinute < replaying.minute) return 0;
    await replayUntil(replaying, saved.state.lastMinute);
    const [within, hidden] = await Promise.all([readStoredOutages(start), readHiddenReports(start)]);
    const found = [...replaying.found.values()];
    const live = saved.state.outages;
    const replayed = replaying.detector.save();
    const remembered = new Set(replayed.outages.map(({ id }) => id));
    const result = replayResult({ stored: within, hidden, found, remembered, live }, zonePlan(), now);
    const state = { ...replayed, outages: result.outages };
    if (await saveReplay({ state, remade: saved.remade, within, result, removals }, now)) {
      announceChange("outages");
      log().info(
        { removals: removals.length, outages: result.changes.length },
        "removals of reports taken in",
      );
      return removals.length;
    }
  }
  return 0;
}
