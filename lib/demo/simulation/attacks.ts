import type { ModelId } from "@/lib/catalog/models";
import type { SurfaceId } from "@/lib/catalog/surfaces";
import type { SymptomId } from "@/lib/catalog/symptoms";
import { chooser, poisson, type Random, randomOf } from "./random";
import { drawReporter, networkOf, type SimulatedReport } from "./report";
import { usedCells } from "./scope";
import { minutesPerDay } from "./week";

/** The kinds of attacks: who reports, how many, over how long. */
export type AttackKind = "one-address" | "one-network" | "residential" | "drip";

/** An attack. Its reports rotate through the cells. */
export interface AttackPlan {
  kind: AttackKind;
  start: number;
  colluders: number;
  /** Duration of the attack. */
  overMinutes: number;
  symptom: SymptomId;
  cells: readonly { surface: SurfaceId; model: ModelId }[];
}

/** The reports of an attack: one per colluder. From one address, they are repeats. */
export function attackReports(random: Random, plan: AttackPlan): SimulatedReport[] {
  const origin = drawReporter(random);
  const network = networkOf(origin) * 256;
  return Array.from({ length: plan.colluders }, (_, nth) => {
    const cell = plan.cells[nth % plan.cells.length];
    if (!cell) throw new Error("attack: no cell to attack");
    const reporter =
      plan.kind === "one-address"
        ? origin
        : plan.kind === "one-network"
          ? network + 1 + (nth % 254)
          : drawReporter(random);
    const atMinute = plan.start + Math.floor((nth * plan.overMinutes) / plan.colluders);
    return {
      atMinute,
      surface: cell.surface,
      model: cell.model,
      symptom: plan.symptom,
      reporter,
      works: false,
      cause: "attack",
    };
  });
}

const cellAt = chooser(usedCells.map((cell) => [cell, cell.share] as const));

/** Attacks that must never cause an alarm, `perMonth` of each kind: 200 from one address, 50 from one /24, and 8 a day. */
export function attacksOfDay(seed: number, dayStart: number, perMonth: number): SimulatedReport[] {
  const random = randomOf(seed, `attacks ${dayStart}`);
  const reports: SimulatedReport[] = [];
  const kinds = [
    ["one-address", 200, 60],
    ["one-network", 50, 20],
    ["drip", 8, 960],
  ] as const;
  for (const [kind, colluders, overMinutes] of kinds) {
    for (let left = poisson(random, perMonth / 30); left > 0; left--) {
      const start = dayStart + Math.floor(random() * (minutesPerDay - overMinutes));
      const cells = [cellAt(random)];
      reports.push(
        ...attackReports(random, { kind, start, colluders, overMinutes, symptom: "http-500", cells }),
      );
    }
  }
  return reports;
}
