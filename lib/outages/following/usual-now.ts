import { baselineOf } from "@/lib/outages/detection/baseline";
import { type Usual, usualOf } from "@/lib/outages/detection/usual";
import { zonePlan } from "@/lib/outages/detection/zone-plan";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { readDetection } from "./store-state";

/** What is usual now, and how many hours of history say so. */
export interface UsualNow {
  usual: Usual;
  knownHours: number;
}

interface Kept {
  madeAt: number;
  made: Promise<UsualNow> | null;
}

/** What is usual changes by the hour; a new site, and one that was away, are looked at sooner. */
const keptMs = 300_000;
const kept = () => onePerProcess<Kept>("usual", () => ({ madeAt: 0, made: null }));

/** What is usual by what detection saved last; read anew every few minutes. */
export async function usualNow(now: Date): Promise<UsualNow> {
  const state = kept();
  const age = now.getTime() - state.madeAt;
  if (!state.made || age >= keptMs || age < 0) {
    state.made = readUsual();
    state.madeAt = now.getTime();
  }
  try {
    return await state.made;
  } catch (error) {
    state.made = null;
    throw error;
  }
}

async function readUsual(): Promise<UsualNow> {
  const plan = zonePlan();
  const saved = await readDetection();
  const baseline = baselineOf(plan, saved?.baseline);
  return { usual: usualOf(baseline, plan), knownHours: baseline.knownHours() };
}
