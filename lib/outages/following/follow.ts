import { readFirstCountAt } from "@/lib/crowd/counts/read";
import { type Detector, detector } from "@/lib/outages/detection/engine";
import type { MinuteInput } from "@/lib/outages/detection/minute-record";
import { type DetectionEvent, toOutage, toOutageEvent } from "@/lib/outages/detection/outage";
import { zonePlan } from "@/lib/outages/detection/zone-plan";
import { announceChange } from "@/lib/platform/database/changes";
import { clockSpeed } from "@/lib/platform/process/clock";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { minuteMs } from "@/lib/platform/time/units";
import { readCountedMinutes, readMinutes } from "./store-minutes";
import { readSavedDetection, saveDetection } from "./store-state";

const dayMinutes = 1440;
/** Without a saved state, we learn from counts of this many days. */
export const learnDays = 56;
/** If this many new minutes have no report at all, we assume that the site was down and learn nothing. */
const maxSilentMinutes = 3;

interface Following {
  detector: Detector;
  /** The last saved minute; 0 before the first. */
  savedMinute: number;
  /** How often a replay replaced the saved state. An instance with an older state must not continue from it. */
  remade?: number;
}

const slot = () => onePerProcess<{ following: Following | null }>("detection", () => ({ following: null }));

/** How long after a minute its reports can still be on their way into the database, in ms. */
const graceMs = () => 3_000 + 500 * clockSpeed();

/** Runs detection on every finished minute and saves the results. Only the leader calls this. */
export async function followOutages(now: Date): Promise<void> {
  const until = Math.floor((now.getTime() - graceMs()) / minuteMs);
  const following = slot().following ?? (await resume(until));
  const from = following.savedMinute + 1;
  if (from < until) {
    const inputs = await readMinutes(Math.max(from, until - dayMinutes), until);
    // If saving fails, the state in memory must not stay: the next call continues from the saved one.
    slot().following = null;
    if (!(await ingestMinutes(following, inputs, now))) return;
  }
  slot().following = following;
}

/** Continues from the saved state, or learns the baseline from counts. */
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

/** Processes minutes and saves the result; false if another instance saved meanwhile. */
export async function ingestMinutes(
  following: Following,
  inputs: readonly MinuteInput[],
  now: Date,
): Promise<boolean> {
  const { detector: running, savedMinute } = following;
  const silent = inputs.length > maxSilentMinutes && inputs.every((input) => input.rows.length === 0);
  const events: DetectionEvent[] = [];
  for (const input of silent ? inputs.slice(-1) : inputs) events.push(...running.step(input).events);
  const state = running.save();
  const plan = zonePlan();
  // An outage that ended some time ago is no longer in the state. Its last event has its final form.
  const latest = new Map(
    [...events.map(({ outage }) => outage), ...state.outages].map((outage) => [outage.id, outage]),
  );
  const changes = [...latest.values()].map((outage) => ({
    outage: toOutage(outage, plan),
    events: events.filter((event) => event.outage.id === outage.id).map(toOutageEvent),
  }));
  const saved = await saveDetection(state, savedMinute, changes, now, following.remade);
  following.savedMinute = state.lastMinute;
  if (saved && changes.length > 0) announceChange("outages");
  return saved;
}
