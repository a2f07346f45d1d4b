import { zonePlan } from "@/lib/detection/zone-plan";
import type { OfficialPost } from "@/lib/simulation/official-posts";
import { usedCells } from "@/lib/simulation/scope";
import { usualStream } from "@/lib/simulation/stream";
import type { TrueOutage } from "@/lib/simulation/true-outages";
import { type BenchmarkTask, seedOf, warmUpDays } from "./benchmark-options";
import { type Peak, peakKeeper } from "./calibrate";
import { leastColluders } from "./colluders";
import { contestants, oracleName, ourName } from "./contestants";
import { type Fate, type Found, judge } from "./judge";
import { type CountedDay, countedDays } from "./minute-stream";
import { type OracleView, oracleThreshold, oracleWatch } from "./oracle";

export interface TaskResult {
  /** Calibration: greatest values of quiet days, by detector. */
  peaks?: Record<string, Peak[]>;
  /** Quiet days: alarms, by detector. */
  alarms?: Record<string, number>;
  /** Days with outages: each outage's fate, by detector. */
  fates?: Record<string, Fate[]>;
  colluders?: Record<string, { cell: number; all: number }>;
}

const plan = zonePlan();
const shares = new Map(usedCells.map((cell) => [`${cell.surface}/${cell.model}`, cell.share]));
const cellsOf = new Map(
  plan.zones.map((zone) => [
    zone.key,
    new Set(plan.cells.flatMap((cell, at) => (zone.holds[at] ? [`${cell.surface}/${cell.model}`] : []))),
  ]),
);
const outagesPerMonth = 45;

/** How many days a task judges, after the warm-up. */
function daysOf(task: BenchmarkTask): number {
  const { days, outages } = task.options;
  if (task.kind === "colluders") return 3;
  return Math.ceil((task.kind === "outages" ? (outages / outagesPerMonth) * 30 : days) / task.parts);
}

/** The task's days; `each` hears them with whether they are judged. `progress` is told the share done. */
function walk(
  task: BenchmarkTask,
  progress: (done: number) => void,
  each: (day: CountedDay, judged: boolean) => void,
) {
  const days = daysOf(task) + warmUpDays;
  const stream = countedDays({
    ...usualStream,
    seed: seedOf(task),
    ratePerMinute: task.options.ratePerMinute,
    days,
    outagesPerMonth: task.kind === "outages" ? outagesPerMonth : 0,
    sharedSymptom: task.options.sharedSymptom,
  });
  let nth = 0;
  for (const day of stream) {
    nth++;
    each(day, nth > warmUpDays);
    if (nth % 5 === 0) progress(nth / days);
  }
}

/** Does a task; the result is plain data. */
export function runTask(task: BenchmarkTask, progress: (done: number) => void): TaskResult {
  switch (task.kind) {
    case "calibrate": {
      const all = contestants({});
      const kept = new Map(all.map((one) => [one.name, peakKeeper()]));
      walk(task, progress, (day, judged) => {
        for (const input of day.minutes)
          for (const one of all)
            if (!judged) one.learn(input);
            else kept.get(one.name)?.add(input.minute, one.step(input).value);
      });
      return { peaks: Object.fromEntries([...kept].map(([name, keeper]) => [name, keeper.peaks])) };
    }
    case "quiet": {
      const all = contestants(task.thresholds);
      const alarms = Object.fromEntries(all.map((one) => [one.name, 0]));
      const seen = new Set<string>();
      walk(task, progress, (day, judged) => {
        for (const input of day.minutes)
          for (const one of all) {
            if (!judged) one.learn(input);
            else
              for (const said of one.step(input).said) {
                if (said.kind !== "alarm" || seen.has(`${one.name} ${said.id}`)) continue;
                seen.add(`${one.name} ${said.id}`);
                alarms[one.name] = (alarms[one.name] ?? 0) + 1;
              }
          }
      });
      return { alarms };
    }
    case "outages":
      return outageFates(task, progress);
    case "colluders": {
      const all = contestants(task.thresholds);
      const colluders = Object.fromEntries(all.map((one) => [one.name, { cell: 1e9, all: 1e9 }]));
      walk(task, progress, (day, judged) => {
        for (const [at, input] of day.minutes.entries()) {
          const hour = at / 60;
          if (judged && (hour === 3 || hour === 16.5))
            for (const one of all) {
              const least = colluders[one.name];
              if (!least) continue;
              const quiet = day.minutes.slice(at, at + 40);
              for (const target of ["cell", "all"] as const)
                least[target] = Math.min(
                  least[target],
                  leastColluders(one, quiet, target, one.name === ourName),
                );
            }
          for (const one of all) one.learn(input);
        }
      });
      return { colluders };
    }
  }
}

function outageFates(
  task: BenchmarkTask & { kind: "outages" },
  progress: (done: number) => void,
): TaskResult {
  const all = contestants(task.thresholds);
  const found = new Map(all.map((one) => [one.name, new Map<string, Found>()]));
  const outages: TrueOutage[] = [];
  const posts: OfficialPost[] = [];
  const { ratePerMinute } = task.options;
  const view = {
    ratePerMinute,
    firstMinute: usualStream.startMinute,
    levels: [] as number[],
    cells: [] as string[][],
  };
  walk(task, progress, (day, judged) => {
    view.levels.push(...day.levels);
    for (const input of day.minutes) {
      view.cells.push(
        input.rows.filter((row) => row.counted & 1).map((row) => `${row.surface}/${row.model}`),
      );
      for (const one of all) {
        const hears = found.get(one.name);
        if (!judged && input.minute < usualStream.startMinute + (warmUpDays - 7) * 1440) one.learn(input);
        else
          for (const said of one.step(input).said) {
            const mine = hears?.get(said.id) ?? { zones: [], endedMinute: null };
            hears?.set(said.id, mine);
            if (said.kind === "ended") mine.endedMinute = said.overMinute ?? said.minute;
            else if (said.kind !== "confirmed")
              mine.zones.push({ minute: said.minute, cells: cellsOf.get(said.zone) ?? new Set() });
          }
      }
    }
    if (!judged) return;
    outages.push(...day.outages);
    posts.push(...day.posts);
  });
  const fates = Object.fromEntries(
    [...found].map(([name, mine]) => [name, judge(outages, posts, [...mine.values()], shares)]),
  );
  fates[oracleName] = oracleFates(view, outages, posts, task);
  return { fates };
}

/** The oracle knows of attacks and chatter too. */
const calm = { outagesPerMonth: 0, chatterPerMonth: 0, attacksPerMonth: 0 };

/** The oracle's fates: its threshold is calibrated on quiet days of its own. */
function oracleFates(
  view: OracleView,
  outages: readonly TrueOutage[],
  posts: readonly OfficialPost[],
  task: BenchmarkTask,
): Fate[] {
  const { ratePerMinute, seed } = task.options;
  const quiet = {
    ratePerMinute,
    firstMinute: usualStream.startMinute,
    levels: [] as number[],
    cells: [] as string[][],
  };
  const days = Math.round(Math.min(240, Math.max(60, 40 / ratePerMinute)));
  for (const day of countedDays({
    ...usualStream,
    seed: seed + 77,
    ratePerMinute,
    days,
    ...calm,
  })) {
    quiet.levels.push(...day.levels);
    for (const input of day.minutes)
      quiet.cells.push(
        input.rows.filter((row) => row.counted & 1).map((row) => `${row.surface}/${row.model}`),
      );
  }
  const found: Found[] = outages.map((outage) => {
    const one: Found = { zones: [], endedMinute: outage.end };
    if (outage.extraReports < 10) return one;
    const threshold = oracleThreshold(quiet, outage);
    oracleWatch(view, outage, outage.start, outage.end + 15, (minute, value) => {
      if (value < threshold) return false;
      one.zones.push({ minute, cells: new Set(outage.cells.map((cell) => `${cell.surface}/${cell.model}`)) });
      return true;
    });
    return one;
  });
  const byId = new Map(outages.map((outage, at) => [outage.id, found[at]]));
  return outages.flatMap((outage) => {
    const mine = byId.get(outage.id);
    return judge(outages, posts, mine ? [mine] : [], shares).filter((fate) => fate.outageId === outage.id);
  });
}
