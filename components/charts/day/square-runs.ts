import type { DayRow } from "@/lib/snapshot/snapshot";

/** All squares of one step of the colour ramp, as one path of horizontal runs; x in columns, y in rows. */
export interface RunPath {
  heat: number;
  d: string;
}

/** Runs of equal heat in each row; drawn with dashes of one column, each run is so many squares. Heat 0 is left out. */
export function squareRuns(rows: readonly DayRow[]): RunPath[] {
  const byHeat = new Map<number, string>();
  rows.forEach(({ quarters }, row) => {
    quarters.forEach(({ heat }, column) => {
      if (heat <= 0 || quarters[column - 1]?.heat === heat) return;
      const end = quarters.findIndex((quarter, index) => index > column && quarter.heat !== heat);
      const length = (end < 0 ? quarters.length : end) - column;
      byHeat.set(heat, `${byHeat.get(heat) ?? ""}M${column} ${row + 0.5}h${length}`);
    });
  });
  return [...byHeat].map(([heat, d]) => ({ heat, d })).sort((a, b) => a.heat - b.heat);
}
