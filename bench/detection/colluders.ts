import { type AttackKind, attackReports } from "@/lib/demo/simulation/attacks";
import { onceCounter } from "@/lib/demo/simulation/count-once";
import { randomOf } from "@/lib/demo/simulation/random";
import { networkOf } from "@/lib/demo/simulation/report";
import { type UsedCell, usedCells } from "@/lib/demo/simulation/scope";
import type { MinuteInput } from "@/lib/outages/detection/minute-record";
import { zonePlan } from "@/lib/outages/detection/zone-plan";
import type { Contestant } from "./contestant";

/** The maximum number we try: one network of 256 addresses has hardly more. */
export const maxColluders = 200;
/** A rare symptom on normal days, so the best choice for colluders. */
const symptom = "wrong-output";
const plan = zonePlan();

/** The targets of colluders: the cells they report in turn, and the kinds of zones that count as a success. */
const targets = {
  cell: { cells: [["claude-code", "opus-5-5"]], kinds: null },
  "small cell": { cells: [["claude-cowork", "haiku-5-5"]], kinds: null },
  surface: { cells: [["claude-code", null]], kinds: ["surface", "group", "all"] },
  model: { cells: [[null, "opus-5-5"]], kinds: ["model", "family", "families", "all"] },
  all: { cells: [[null, null]], kinds: ["all"] },
} as const;
export type ColluderTarget = keyof typeof targets;
export const colluderTargets = Object.keys(targets) as ColluderTarget[];

/** Everything: only frequently used cells, because there are not enough colluders for the rest. */
const isUsed = (cell: UsedCell) => cell.share > 0.01;

function cellsOf(target: ColluderTarget): UsedCell[] {
  const [[surface, model]] = targets[target].cells;
  const named = usedCells.filter(
    (cell) => (surface ?? cell.surface) === cell.surface && (model ?? cell.model) === cell.model,
  );
  return named.length > 20 ? named.filter(isUsed) : named;
}

export interface Attempt {
  target: ColluderTarget;
  from: Exclude<AttackKind, "drip">;
  colluders: number;
  overMinutes: number;
}

/** The alarms that this many colluders cause in these minutes. */
export function attempt(
  detector: Contestant,
  quiet: readonly MinuteInput[],
  { target, from, colluders, overMinutes }: Attempt,
): { alarm: boolean; confirmed: boolean } {
  const fork = detector.fork();
  const start = quiet[0]?.minute ?? 0;
  const cells = cellsOf(target);
  const attack = attackReports(randomOf(1, `${target} ${start}`), {
    kind: from,
    start,
    colluders,
    overMinutes,
    symptom,
    cells,
  });
  const newTo = onceCounter();
  const { kinds } = targets[target];
  const said = { alarm: false, confirmed: false };
  for (const input of quiet) {
    const rows = attack
      .filter((report) => report.atMinute === input.minute)
      .map((report) => ({
        surface: report.surface,
        model: report.model,
        symptom: report.symptom,
        network: `${networkOf(report.reporter)}`,
        counted: newTo(report),
        people: 1,
      }))
      .filter((row) => row.counted > 0);
    for (const { kind, zone } of fork.step({ ...input, rows: [...input.rows, ...rows] }).said) {
      const place = plan.zoneOf(zone)?.kind;
      if (kinds && !kinds.some((one) => one === place)) continue;
      if (kind === "confirmed") said.confirmed = true;
      if (kind === "alarm" || kind === "placed") said.alarm = true;
    }
  }
  return said;
}

/** The minimum number for which `fooled` is true, or null if it is false for the maximum. */
export function minOf(fooled: (colluders: number) => boolean): number | null {
  if (!fooled(maxColluders)) return null;
  let low = 0;
  let high = maxColluders;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fooled(middle)) high = middle;
    else low = middle;
  }
  return high;
}
