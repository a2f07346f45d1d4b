"use client";

import {
  ChartCursorInput,
  ChartCursorReadout,
  useChartCursor,
} from "@/components/charts/cursor/chart-cursor";
import { formatStep } from "@/components/charts/cursor/step-words";
import { useHydrated } from "@/components/ui/time/use-hydrated";
import { formatNumber } from "@/lib/words/numbers";
import { formatNormal, formatPeople } from "@/lib/words/people";

/** The figures of each step of a plot. `from` is the start of the first step, ms. */
interface TimelineFigures {
  from: number;
  stepMs: number;
  people: number[];
  expected: number[];
  works: number[];
}

/** Shows the figures of the step under the pointer or reached with the arrow keys. The table works without JavaScript. */
export function TimelineCursor({ from, stepMs, people, expected, works }: TimelineFigures) {
  const hydrated = useHydrated();
  const { cursor, clear, move, point } = useChartCursor(people.length);
  if (!hydrated || people.length === 0) return null;

  const column = cursor?.column ?? people.length - 1;
  const at = from + column * stepMs;
  const working = works[column] ?? 0;
  const figures = [
    `${formatPeople(people[column] ?? 0)}, ${formatNormal(expected[column] ?? 0)}`,
    working > 0 ? `${formatNumber(working)} ${working === 1 ? "says" : "say"} it works` : null,
  ];
  const text = figures.filter(Boolean).join(" · ");
  return (
    <div className="absolute inset-0 has-focus-visible:outline-2 has-focus-visible:outline-ink has-focus-visible:outline-offset-2">
      {cursor && (
        <ChartCursorReadout
          left={((column + 0.5) / people.length) * 100}
          title={formatStep(at, stepMs, "local")}
          utc={formatStep(at, stepMs, "UTC")}
        >
          {text}
        </ChartCursorReadout>
      )}
      <ChartCursorInput
        label="Reports over time"
        columns={people.length}
        column={cursor?.column ?? null}
        where={formatStep(at, stepMs, "local")}
        figures={text}
        aloud={cursor?.by === "keys"}
        onColumn={(next) => move(next)}
        onPoint={point}
        onLeave={clear}
      />
    </div>
  );
}
