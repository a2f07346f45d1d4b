import { setTimeout as wait } from "node:timers/promises";
import type { SimulatedReport } from "@/lib/demo/simulation/report";
import { minuteMs } from "@/lib/platform/time/units";

/** Something that happens in the demonstration's day. `atMinute` counts from 1970. */
export interface ScriptedEvent {
  atMinute: number;
  /** What to tell the person who watches. */
  says: string;
  happen: () => void;
}

export interface Play {
  /** In order of time. */
  reports: readonly SimulatedReport[];
  events: readonly ScriptedEvent[];
  untilMinute: number;
  clock: () => Date;
  send: (report: SimulatedReport) => Promise<void>;
  tell: (words: string) => void;
  signal: AbortSignal;
}

const beatMs = 200;
const sentAtOnce = 12;

/** Plays the day: whatever is due by the clock is sent and happens, until its last minute or the signal. */
export async function playDay(play: Play): Promise<void> {
  const reports = [...play.reports];
  const events = [...play.events].sort((one, other) => one.atMinute - other.atMinute);
  while (!play.signal.aborted) {
    const minute = play.clock().getTime() / minuteMs;
    for (let next = events[0]; next && next.atMinute <= minute; next = events[0]) {
      events.shift();
      next.happen();
      play.tell(next.says);
    }
    const due = reports.findIndex((report) => report.atMinute > minute);
    const batch = reports.splice(0, due < 0 ? reports.length : due);
    for (let from = 0; from < batch.length; from += sentAtOnce)
      await Promise.all(batch.slice(from, from + sentAtOnce).map(play.send));
    if (minute >= play.untilMinute) return;
    await wait(beatMs);
  }
}
