import { setTimeout as wait } from "node:timers/promises";
import { addressOf, type SimulatedReport } from "@/lib/demo/simulation/report";
import { minuteMs } from "@/lib/platform/time/units";

/** An event in the demo's day. `atMinute` is in minutes since 1970. */
export interface ScriptedEvent {
  atMinute: number;
  /** What we print in the terminal. */
  message: string;
  run: () => void;
}

export interface Play {
  /** In order of time. */
  reports: readonly SimulatedReport[];
  events: readonly ScriptedEvent[];
  untilMinute: number;
  clock: () => Date;
  send: (report: SimulatedReport) => Promise<void>;
  print: (message: string) => void;
  signal: AbortSignal;
}

const tickMs = 200;
const concurrency = 12;

/** Plays the day: sends reports and runs events when they are due, until the last minute or the signal. */
export async function playDay(play: Play): Promise<void> {
  const reports = [...play.reports];
  const events = [...play.events].sort((one, other) => one.atMinute - other.atMinute);
  while (!play.signal.aborted) {
    const minute = play.clock().getTime() / minuteMs;
    for (let next = events[0]; next && next.atMinute <= minute; next = events[0]) {
      events.shift();
      next.run();
      play.print(next.message);
    }
    const due = reports.findIndex((report) => report.atMinute > minute);
    const batch = reports.splice(0, due < 0 ? reports.length : due);
    for (let from = 0; from < batch.length; from += concurrency)
      await Promise.all(batch.slice(from, from + concurrency).map(play.send));
    if (minute >= play.untilMinute) return;
    await wait(tickMs);
  }
}

/** Sends simulated reports to the real API. The server must trust one proxy: this sender. */
export function reportSender(url: string, onFailure: (message: string) => void) {
  return async ({ surface, model, symptom, reporter, works }: SimulatedReport): Promise<void> => {
    const report = fetch(`${url}/api/v1/reports`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-forwarded-for": addressOf(reporter) },
      body: JSON.stringify(works ? { surface, model, works } : { surface, model, symptom }),
    });
    // When the demo stops, its server stops before its reporters.
    const response = await report.catch(() => null);
    await response?.arrayBuffer();
    if (response === null) onFailure("Could not send a report.");
    else if (!response.ok && response.status !== 429)
      onFailure(`The server answered a report with HTTP ${response.status}.`);
  };
}
