import { createHash, randomUUID } from "node:crypto";
import type { NewReport } from "@/lib/crowd/reports/report";
import { recordReports } from "@/lib/crowd/reports/store-record";
import { HistoryCount } from "@/lib/demo/count-history";
import { networkOf } from "@/lib/demo/simulation/report";
import { simulatedDays, usualStream } from "@/lib/demo/simulation/stream";
import { writeHistory } from "@/lib/demo/store";
import { followOutages } from "@/lib/outages/following/follow";
import { minuteMs } from "@/lib/platform/time/units";

const historyDays = 6;
/** Raw reports start here. Before, there are only counts. */
export const dayStart = usualStream.startMinute + historyDays * 1440 + 420;
export const time = (minute: number) => new Date(minute * minuteMs);

/** The real outage: many people, each on their own network. */
export const honest = {
  from: dayStart + 140,
  minutes: 25,
  surface: "claude-web",
  model: "opus-5-5",
  perMinute: 4,
};
/** The brigade: a few networks, on a rarely used cell, from before the real outage until after it. */
export const brigade = {
  ...{ from: dayStart + 125, until: dayStart + 270, surface: "claude-cowork", model: "haiku-5-5" },
  networks: Array.from({ length: 8 }, (_, at) => name(`brigade's network ${at}`)),
  perNetwork: 20,
};
/** Honest people who report the brigade's cell at the same time. */
export const bystanders = 5;

/** Simulates a new process, which knows only the database. */
export const restart = () => Object.assign(globalThis, { [Symbol.for("not-just-you.detection")]: undefined });

function name(what: string): string {
  return createHash("sha256").update(what).digest("hex").slice(0, 32);
}

interface Given {
  minute: number;
  who: string;
  network: string;
  surface: string;
  model: string;
  symptom: string | null;
  works?: boolean;
}

const reportOf = ({ minute, who, network, works, ...given }: Given): NewReport => ({
  ...given,
  id: randomUUID(),
  at: time(minute),
  vote: works ? "works" : "fails",
  note: null,
  excerpt: null,
  source: "web",
  reporter: name(who),
  before: null,
  network,
});

function honestReports(): Given[] {
  const { from, minutes, perMinute, surface, model } = honest;
  return Array.from({ length: minutes * perMinute }, (_, at) => ({
    minute: from + Math.floor(at / perMinute),
    who: `honest ${at}`,
    network: name(`home ${at}`),
    ...{ surface, model, symptom: at % 10 < 7 ? "http-529" : "timeout" },
  }));
}

function brigadeReports(): Given[] {
  const { from, until, networks, perNetwork, surface, model } = brigade;
  const sent: Given[] = [];
  for (let minute = from; minute < until; minute += 1)
    for (const [at, network] of networks.entries())
      for (let who = 0; who < perNetwork; who += 1)
        if ((minute - from) % 31 === (who * 3 + at) % 31)
          sent.push({ minute, who: `brigade ${at} ${who}`, network, surface, model, symptom: "http-500" });
  return sent;
}

const bystanderReports = (): Given[] =>
  Array.from({ length: bystanders }, (_, at) => ({
    minute: brigade.from + 10 + at * 25,
    who: `bystander ${at}`,
    network: name(`bystander's home ${at}`),
    ...{ surface: brigade.surface, model: brigade.model, symptom: "slow" },
  }));

/** Writes days of normal history as counts. Returns all later reports, sorted by time. */
export async function ordinaryHistory(): Promise<Given[]> {
  const counted = new HistoryCount();
  const ordinary: Given[] = [];
  const quiet = { outagesPerMonth: 0, attacksPerMonth: 0, chatterPerMonth: 0, days: historyDays + 1 };
  for (const day of simulatedDays({ ...usualStream, ...quiet }))
    for (const report of day.reports) {
      if (report.atMinute < dayStart) counted.add(report);
      else
        ordinary.push({
          ...{ minute: report.atMinute, who: `usual ${report.reporter}`, works: report.works },
          network: name(`usual ${networkOf(report.reporter)}`),
          ...{ surface: report.surface, model: report.model, symptom: report.symptom },
        });
    }
  await writeHistory(counted.rows());
  return [...ordinary, ...honestReports(), ...brigadeReports(), ...bystanderReports()].sort(
    (one, other) => one.minute - other.minute,
  );
}

/** Simulates minutes: people report, and detection runs. */
export async function live(reports: readonly Given[], from: number, until: number): Promise<void> {
  for (let minute = from; minute < until; minute += 1) {
    const sent = reports.filter((report) => report.minute === minute).map(reportOf);
    if (sent.length > 0) await recordReports(sent);
    await followOutages(time(minute + 1.2));
  }
}
