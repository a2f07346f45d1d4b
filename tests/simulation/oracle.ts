import { shapeAt, type TrueOutage } from "@/lib/simulation/true-outages";
import { modelUsage } from "@/lib/simulation/usage";
import { weekFactor } from "@/lib/simulation/week";

/** How far back a start is sought; delays are capped at as much. */
const reachMinutes = 60;
const unknownModel = 0.15;
const wrongModel = 0.1;

/** Reports that an oracle reads: minute and cell, in order of time, with the true level by minute. */
export interface OracleView {
  ratePerMinute: number;
  firstMinute: number;
  levels: readonly number[];
  /** Cells of the reports by minute from `firstMinute` on. */
  cells: readonly (readonly string[] | undefined)[];
}

/** An outage's template: which cells to read, their share of usual reports, and the excess over it by age. */
function templateOf(outage: TrueOutage) {
  const surfaces = new Set(outage.cells.map((cell) => cell.surface));
  const models = new Set<string>(outage.cells.map((cell) => cell.model));
  const everyModel = models.size === modelUsage.length;
  const modelPart = modelUsage.reduce((sum, [id, share]) => sum + (models.has(id) ? share : 0), 0);
  const keys = new Set<string>();
  for (const surface of surfaces)
    for (const model of everyModel ? [...models, "not-sure"] : models) keys.add(`${surface}/${model}`);
  const kept = everyModel ? 1 : 1 - unknownModel - wrongModel * (1 - modelPart);
  const usualShare = outage.share * (everyModel ? 1 : 1 - unknownModel);
  const ratio = (outage.amplitude * kept * outage.share) / usualShare;
  const logs: number[] = [];
  const sums: number[] = [];
  let sum = 0;
  for (let age = 0; age < reachMinutes; age++) {
    const excess = ratio * shapeAt(outage, outage.start + age);
    logs.push(Math.log1p(excess));
    sum += excess;
    sums.push(sum);
  }
  return { keys, usualShare, logs, sums };
}

/**
 * The greatest log-likelihood ratio over starts, at each minute from `from` to `to` in which its cells had reports,
 * for one who knows zone, shape, amplitude, duration and the usual intensity of the minute. `tell` true stops.
 */
export function oracleWatch(
  view: OracleView,
  outage: TrueOutage,
  from: number,
  to: number,
  tell: (minute: number, value: number) => boolean,
): void {
  const { keys, usualShare, logs, sums } = templateOf(outage);
  const recent: { minute: number; people: number }[] = [];
  for (let minute = from - reachMinutes; minute < to; minute++) {
    const people = (view.cells[minute - view.firstMinute] ?? []).filter((cell) => keys.has(cell)).length;
    if (people === 0) continue;
    recent.push({ minute, people });
    while ((recent[0]?.minute ?? minute) <= minute - reachMinutes) recent.shift();
    if (minute < from) continue;
    const usual =
      view.ratePerMinute * weekFactor(minute) * (view.levels[minute - view.firstMinute] ?? 1) * usualShare;
    let best = 0;
    for (const { minute: start } of recent) {
      let value = -usual * (sums[minute - start] ?? 0);
      for (const seen of recent)
        if (seen.minute >= start) value += seen.people * (logs[seen.minute - start] ?? 0);
      if (value > best) best = value;
    }
    if (tell(minute, best)) return;
  }
}

/** The threshold at which one who watches for this outage alarms falsely once in 30 of these quiet days. */
export function oracleThreshold(view: OracleView, outage: TrueOutage): number {
  const peaks: number[] = [];
  const from = view.firstMinute + reachMinutes;
  const to = view.firstMinute + view.cells.length;
  oracleWatch(view, outage, from, to, (minute, value) => {
    const block = Math.floor((minute - from) / reachMinutes);
    peaks[block] = Math.max(peaks[block] ?? 0, value);
    return false;
  });
  const allowed = Math.floor((to - from) / 1440 / 30);
  return peaks.filter((peak) => peak > 0).sort((a, b) => b - a)[allowed] ?? 4;
}
