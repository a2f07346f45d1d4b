import type { MinuteInput } from "@/lib/detection/minute-input";
import { zonePlan } from "@/lib/detection/zone-plan";
import { attackReports } from "@/lib/simulation/attacks";
import { onceCounter } from "@/lib/simulation/count-once";
import { randomOf } from "@/lib/simulation/random";
import { networkOf } from "@/lib/simulation/reporters";
import { usedCells } from "@/lib/simulation/scope";
import type { Contestant } from "./contestant";

/** The colluders report within this time, and have won if the alarm comes by then and as long again. */
const overMinutes = 20;
const mostColluders = 200;
const plan = zonePlan();

const targets = {
  cell: usedCells.filter((cell) => cell.surface === "claude-code" && cell.model === "opus-5"),
  all: usedCells.filter((cell) => cell.share > 0.01),
};

/** Whether so many residential colluders, all naming one symptom, make the detector say it (ours: confirmed). */
function fooled(
  detector: Contestant,
  quiet: readonly MinuteInput[],
  target: "cell" | "all",
  colluders: number,
  confirmedOnly: boolean,
): boolean {
  const fork = detector.fork();
  const start = quiet[0]?.minute ?? 0;
  const attack = attackReports(randomOf(colluders, target), {
    kind: "residential",
    start,
    colluders,
    overMinutes,
    symptom: "http-500",
    cells: targets[target],
  });
  const newTo = onceCounter();
  return quiet.some((input) => {
    const rows = attack
      .filter((report) => report.atMinute === input.minute)
      .map(({ surface, model, symptom, reporter, ...rest }) => ({
        surface,
        model,
        symptom,
        network: `${networkOf(reporter)}`,
        counted: newTo({ surface, model, symptom, reporter, ...rest }),
        people: 1,
      }));
    const { said } = fork.step({ ...input, rows: [...input.rows, ...rows] });
    return said.some(
      ({ kind, zone }) =>
        kind === (confirmedOnly ? "confirmed" : "alarm") &&
        (target === "cell" || plan.zoneOf(zone)?.kind === "all"),
    );
  });
}

/** The least number of colluders that fool the detector in the minutes given. */
export function leastColluders(
  detector: Contestant,
  quiet: readonly MinuteInput[],
  target: "cell" | "all",
  confirmedOnly: boolean,
): number {
  let low = 0;
  let high = mostColluders;
  if (!fooled(detector, quiet, target, high, confirmedOnly)) return mostColluders;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fooled(detector, quiet, target, middle, confirmedOnly)) high = middle;
    else low = middle;
  }
  return high;
}
