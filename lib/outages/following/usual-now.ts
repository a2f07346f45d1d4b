import { baselineOf } from "@/lib/outages/detection/baseline";
import { type Usual, usualOf } from "@/lib/outages/detection/usual";
import { zonePlan } from "@/lib/outages/detection/zone-plan";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { readDetection } from "./store-state";

/** The expected numbers now, and how many hours of history they are based on. */
export interface UsualNow {
  usual: Usual;
  knownHours: number;
}

interface Cache {
  readAt: number;
  reading: Promise<UsualNow> | null;
}

/** The baseline changes hourly. We read it more often for new sites and after downtimes. */
const cachedMs = 300_000;
const cache = () => onePerProcess<Cache>("usual", () => ({ readAt: 0, reading: null }));

/** The expected numbers by the baseline that detection saved last. Cached for a few minutes. */
export async function usualNow(now: Date): Promise<UsualNow> {
  const state = cache();
  const age = now.getTime() - state.readAt;
  if (!state.reading || age >= cachedMs || age < 0) {
    state.reading = readUsual();
    state.readAt = now.getTime();
  }
  try {
    return await state.reading;
  } catch (error) {
    state.reading = null;
    throw error;
  }
}

async function readUsual(): Promise<UsualNow> {
  const plan = zonePlan();
  const saved = await readDetection();
  const baseline = baselineOf(plan, saved?.baseline);
  return { usual: usualOf(baseline, plan), knownHours: baseline.knownHours() };
}
