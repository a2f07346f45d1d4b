import { setImmediate as yieldToOthers } from "node:timers/promises";
import { readFirstCountAt } from "@/lib/crowd/counts/read";
import { readRemovalsToReplay } from "@/lib/crowd/reports/store-removals";
import { type Detector, detector } from "@/lib/outages/detection/engine";
import type { OpenOutage } from "@/lib/outages/detection/outage";
import { zonePlan } from "@/lib/outages/detection/zone-plan";
import { learnDays } from "@/lib/outages/following/follow";
import { readCountedMinutes, readPastMinutes } from "@/lib/outages/following/store-minutes";
import { readSavedDetection } from "@/lib/outages/following/store-state";
import { announceChange } from "@/lib/platform/database/changes";
import { log } from "@/lib/platform/process/log";
import { dayMs, minuteMs } from "@/lib/platform/time/units";
import { replayResult, type StoredOutage } from "./replay-result";
import {
  markWithoutReplay,
  readFirstReportAt,
  readHiddenReports,
  readStoredOutages,
  saveReplay,
} from "./store-replay";

/** Live detection continues during a replay. After catching up this often, the replay gives up until the next run. */
const maxCatchUps = 20;

/**
 * Replays detection over the time of removed (or restored) reports, so that outages become what they would have been
 * without (or with) them. Returns how many removals it applied. Only the leader calls this. It saves all or nothing.
 */
export async function replayRemovals(now: Date): Promise<number> {
  const removals = await readRemovalsToReplay();
  if (removals.length === 0) return 0;
  const before = await readSavedDetection();
  // Detection first has to learn again; then the next run can replay.
  if (before === "unreadable") return 0;
  if (!before) {
    await markWithoutReplay(removals, now);
    return removals.length;
  }
  const first = new Date(Math.min(...removals.map(({ from }) => from.getTime())));
  const known = await readStoredOutages(new Date(first.getTime() - learnDays * dayMs));
  const replaying = await replayFrom(Math.floor(first.getTime() / minuteMs), known);
  const start = new Date((replaying.minute + 1) * minuteMs);
  for (let turn = 0; turn < maxCatchUps; turn += 1) {
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
        "Applied removals of reports",
      );
      return removals.length;
    }
  }
  return 0;
}

const dayMinutes = 1440;
/** A replay starts this long before the first change, so that every window is full by then. */
const leadMinutes = 180;
/** An ended outage still influences detection for two hours. */
const aftermathMinutes = 120;
/** After this time the baseline learns from a failing zone, as in detection. */
const maxMinutes = 16 * 60;

/** A running replay, with every outage it has found in its latest form. */
export interface Replaying {
  detector: Detector;
  found: Map<string, OpenOutage>;
  /** The last minute it has processed. */
  minute: number;
}

/** Starts a replay at or before a minute, at a time without open outages, with the baseline learnt up to there. */
export async function replayFrom(firstMinute: number, stored: readonly StoredOutage[]): Promise<Replaying> {
  const firstReport = await readFirstReportAt();
  const oldest = Math.min(
    firstMinute,
    firstReport ? Math.floor(firstReport.getTime() / minuteMs) : firstMinute,
  );
  const start = Math.max(oldest, quietMinute(firstMinute - leadMinutes, stored));
  const fresh = detector();
  const firstCount = await readFirstCountAt();
  if (firstCount !== null)
    await forEachDay(
      Math.max(Math.floor(firstCount / minuteMs), start - learnDays * dayMinutes),
      start,
      async (from, to) => {
        for (const input of await readCountedMinutes(from, to)) {
          fresh.learn(input, failedAt(stored, input.minute));
          if (input.minute % dayMinutes === 0) await yieldToOthers();
        }
      },
    );
  return { detector: fresh, found: new Map(), minute: start - 1 };
}

/** Continues up to and including a minute. It yields to other work on the way. */
export async function replayUntil(replaying: Replaying, lastMinute: number): Promise<void> {
  await forEachDay(replaying.minute + 1, lastMinute + 1, async (from, to) => {
    for (const input of await readPastMinutes(from, to)) {
      for (const { outage } of replaying.detector.step(input).events) replaying.found.set(outage.id, outage);
      if (input.minute % 60 === 0) await yieldToOthers();
    }
  });
  replaying.minute = Math.max(replaying.minute, lastMinute);
  for (const outage of replaying.detector.save().outages) replaying.found.set(outage.id, outage);
}

/** The last minute up to this one at which no stored outage was open or had just ended. */
export function quietMinute(minute: number, stored: readonly StoredOutage[]): number {
  const spans = stored.map(({ outage }) => ({
    from: Math.floor(outage.onsetAt.getTime() / minuteMs),
    to: (outage.endedAt?.getTime() ?? Number.POSITIVE_INFINITY) / minuteMs + aftermathMinutes,
  }));
  let quiet = minute;
  for (const { from, to } of spans.sort((one, other) => other.from - one.from))
    if (from <= quiet && to >= quiet) quiet = from - leadMinutes;
  return quiet;
}

/** Keys of the zones with an open outage in a minute, without withdrawn outages. */
function failedAt(stored: readonly StoredOutage[], minute: number): string[] {
  const at = minute * minuteMs;
  return stored.flatMap(({ outage }) => {
    const { alarmAt, endedAt, withdrawnAt, zones } = outage;
    const open = alarmAt.getTime() <= at && at < (endedAt?.getTime() ?? Number.POSITIVE_INFINITY);
    if (withdrawnAt || !open || at - alarmAt.getTime() >= maxMinutes * minuteMs) return [];
    const current = zones.findLast(({ since }) => Date.parse(since) <= at) ?? zones[0];
    return current ? [current.zone] : [];
  });
}

async function forEachDay(
  from: number,
  to: number,
  process: (from: number, to: number) => Promise<void>,
): Promise<void> {
  for (let day = from; day < to; day += dayMinutes) await process(day, Math.min(day + dayMinutes, to));
}
