import { readFirstCountAt } from "@/lib/crowd/counts/read";
import { type DetectionEvent, type Detector, detector } from "@/lib/outages/detection/engine";
import type { MinuteInput } from "@/lib/outages/detection/minute-input";
import { zonePlan } from "@/lib/outages/detection/zone-plan";
import { announceChange } from "@/lib/platform/database/changes";
import { clockSpeed } from "@/lib/platform/process/clock";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { minuteMs } from "@/lib/platform/time/units";
import { eventOf, outageOf } from "./outage-of-event";
import { readCountedMinutes, readMinutes } from "./store-minutes";
import { readSavedDetection, saveDetection } from "./store-state";

const dayMinutes = 1440;
/** A new site's counts are learnt from so far back. */
export const learnDays = 56;
/** Longer without a single report, and it is taken that nobody was here to take them in. */
const silentMinutes = 3;

interface Following {
  detector: Detector;
  /** The last minute that is saved; 0 before the first. */
  savedMinute: number;
  /** How often what is saved was made anew: who holds an older one must not go on from it. */
  remade?: number;
}

const slot = () => onePerProcess<{ following: Following | null }>("detection", () => ({ following: null }));

/** Reports of a minute may still be on their way into the database for so long after it. */
const graceMs = () => 3_000 + 500 * clockSpeed();

/** Takes every minute that is over into detection, and saves what it finds. Only the leader does this. */
export async function followOutages(now: Date): Promise<void> {
  const until = Math.floor((now.getTime() - graceMs()) / minuteMs);
  const following = slot().following ?? (await resume(until));
  const from = following.savedMinute + 1;
  if (from < until) {
    const inputs = await readMinutes(Math.max(from, until - dayMinutes), until);
    // What is not saved must not stay in memory: the next round goes on from what is.
    slot().following = null;
    if (!(await ingestMinutes(following, inputs, now))) return;
  }
  slot().following = following;
}

/** Goes on from what was saved, or learns from the counts what is usual. */
async function resume(until: number): Promise<Following> {
  const saved = await readSavedDetection();
  if (saved && saved !== "unreadable")
    return {
      detector: detector(saved.state),
      savedMinute: saved.state.lastMinute,
      remade: saved.remade,
    };
  const fresh = detector();
  const first = await readFirstCountAt();
  if (first === null) return { detector: fresh, savedMinute: 0 };
  const start = Math.max(Math.floor(first / minuteMs), until - learnDays * dayMinutes);
  for (let day = start; day < until - 1; day += dayMinutes) {
    const inputs = await readCountedMinutes(day, Math.min(day + dayMinutes, until - 1));
    for (const input of inputs) fresh.learn(input);
  }
  return { detector: fresh, savedMinute: 0 };
}

/** Steps through minutes and saves the result; false when another instance went on meanwhile. */
export async function ingestMinutes(
  following: Following,
  inputs: readonly MinuteInput[],
  now: Date,
): Promise<boolean> {
  const { detector: at, savedMinute } = following;
  const silent = inputs.length > silentMinutes && inputs.every((input) => input.rows.length === 0);
  const events: DetectionEvent[] = [];
  for (const input of silent ? inputs.slice(-1) : inputs) events.push(...at.step(input).events);
  const state = at.save();
  const plan = zonePlan();
  // An outage that ended a while ago is no longer in the state; its last event has it as it stands.
  const latest = new Map(
    [...events.map(({ outage }) => outage), ...state.outages].map((outage) => [outage.id, outage]),
  );
  const changes = [...latest.values()].map((outage) => ({
    outage: outageOf(outage, plan),
    events: events.filter((event) => event.outage.id === outage.id).map(eventOf),
  }));
  const saved = await saveDetection(state, savedMinute, changes, now, following.remade);
  following.savedMinute = state.lastMinute;
  if (saved && changes.length > 0) announceChange("outages");
  return saved;
}
