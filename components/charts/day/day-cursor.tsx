"use client";

import { ProbeInput } from "@/components/charts/cursor/cursor-input";
import { Readout } from "@/components/charts/cursor/readout";
import { useProbe } from "@/components/charts/cursor/use-cursor";
import { stepInWords } from "@/components/charts/timeline/step-words";
import { useHydrated } from "@/components/ui/time/use-hydrated";
import { minuteMs } from "@/lib/platform/time/units";
import { peopleInWords } from "@/lib/words/people-words";

const quarterMs = 15 * minuteMs;

/** Tells a square's figures when it is pointed at or reached with the arrow keys. `from` is the first one's start (ms). */
export function DayProbe({ from, names, people }: { from: number; names: string[]; people: number[][] }) {
  const hydrated = useHydrated();
  const columns = people[0]?.length ?? 0;
  const { probed, clear, move, point } = useProbe(columns, names.length);
  if (!hydrated || columns === 0) return null;

  const column = probed?.column ?? columns - 1;
  const row = probed?.row ?? 0;
  const at = from + column * quarterMs;
  const figures = `${names[row] ?? ""}: ${peopleInWords(people[row]?.[column] ?? 0)}`;
  const share = { width: `${100 / columns}%`, height: `${100 / names.length}%` };
  return (
    <div className="absolute inset-0 has-focus-visible:outline-2 has-focus-visible:outline-ink has-focus-visible:outline-offset-2">
      {probed && (
        <>
          <i
            className="pointer-events-none absolute z-10 block border border-ink"
            style={{ ...share, left: `${(column / columns) * 100}%`, top: `${(row / names.length) * 100}%` }}
          />
          <Readout
            left={((column + 0.5) / columns) * 100}
            title={stepInWords(at, quarterMs, "local")}
            utc={stepInWords(at, quarterMs, "UTC")}
            hairline={false}
          >
            {figures}
          </Readout>
        </>
      )}
      <ProbeInput
        label="People by surface, a quarter of an hour a step; up and down change the surface"
        columns={columns}
        column={probed?.column ?? null}
        where={stepInWords(at, quarterMs, "local")}
        says={figures}
        aloud={probed?.by === "keys"}
        onColumn={(next) => move(next, row)}
        onRow={(by) => move(column, row + by)}
        onPoint={point}
        onLeave={clear}
      />
    </div>
  );
}
