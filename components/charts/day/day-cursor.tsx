"use client";

import {
  ChartCursorInput,
  ChartCursorReadout,
  useChartCursor,
} from "@/components/charts/cursor/chart-cursor";
import { formatStep } from "@/components/charts/cursor/step-words";
import { useHydrated } from "@/components/ui/time/use-hydrated";
import { minuteMs } from "@/lib/platform/time/units";
import { formatPeople } from "@/lib/words/people";

const quarterMs = 15 * minuteMs;

/** Shows the figures of the square under the pointer or reached with the arrow keys. `from` is the start of the first column, ms. */
export function DayCursor({ from, names, people }: { from: number; names: string[]; people: number[][] }) {
  const hydrated = useHydrated();
  const columns = people[0]?.length ?? 0;
  const { cursor, clear, move, point } = useChartCursor(columns, names.length);
  if (!hydrated || columns === 0) return null;

  const column = cursor?.column ?? columns - 1;
  const row = cursor?.row ?? 0;
  const at = from + column * quarterMs;
  const figures = `${names[row] ?? ""}: ${formatPeople(people[row]?.[column] ?? 0)}`;
  const share = { width: `${100 / columns}%`, height: `${100 / names.length}%` };
  return (
    <div className="absolute inset-0 has-focus-visible:outline-2 has-focus-visible:outline-ink has-focus-visible:outline-offset-2">
      {cursor && (
        <>
          <i
            className="pointer-events-none absolute z-10 block border border-ink"
            style={{ ...share, left: `${(column / columns) * 100}%`, top: `${(row / names.length) * 100}%` }}
          />
          <ChartCursorReadout
            left={((column + 0.5) / columns) * 100}
            title={formatStep(at, quarterMs, "local")}
            utc={formatStep(at, quarterMs, "UTC")}
            hairline={false}
          >
            {figures}
          </ChartCursorReadout>
        </>
      )}
      <ChartCursorInput
        label="People by surface in 15-minute steps. Use the up and down keys to change the surface."
        columns={columns}
        column={cursor?.column ?? null}
        where={formatStep(at, quarterMs, "local")}
        figures={figures}
        aloud={cursor?.by === "keys"}
        onColumn={(next) => move(next, row)}
        onRow={(by) => move(column, row + by)}
        onPoint={point}
        onLeave={clear}
      />
    </div>
  );
}
