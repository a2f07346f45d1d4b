"use client";

import { ProbeInput } from "@/components/charts/cursor/cursor-input";
import { Readout } from "@/components/charts/cursor/readout";
import { useProbe } from "@/components/charts/cursor/use-cursor";
import { useHydrated } from "@/components/ui/time/use-hydrated";
import { grouping, peopleInWords, usualInWords } from "@/lib/words/people-words";
import { stepInWords } from "./step-words";

/** The figures of a plot, step by step: `from` is the first one's start (ms). */
export interface ProbeFigures {
  from: number;
  stepMs: number;
  people: number[];
  expected: number[];
  works: number[];
}

/** Tells a point's figures when it is pointed at or reached with the arrow keys. Needs JavaScript; the table does not. */
export function TimelineProbe({ from, stepMs, people, expected, works }: ProbeFigures) {
  const hydrated = useHydrated();
  const { probed, clear, move, point } = useProbe(people.length);
  if (!hydrated || people.length === 0) return null;

  const column = probed?.column ?? people.length - 1;
  const at = from + column * stepMs;
  const working = works[column] ?? 0;
  const figures = [
    `${peopleInWords(people[column] ?? 0)}, ${usualInWords(expected[column] ?? 0)}`,
    working > 0 ? `${grouping(working)} ${working === 1 ? "says" : "say"} it works` : null,
  ];
  const says = figures.filter(Boolean).join(" · ");
  return (
    <div className="absolute inset-0 has-focus-visible:outline-2 has-focus-visible:outline-ink has-focus-visible:outline-offset-2">
      {probed && (
        <Readout
          left={((column + 0.5) / people.length) * 100}
          title={stepInWords(at, stepMs, "local")}
          utc={stepInWords(at, stepMs, "UTC")}
        >
          {says}
        </Readout>
      )}
      <ProbeInput
        label="People reporting, step by step"
        columns={people.length}
        column={probed?.column ?? null}
        where={stepInWords(at, stepMs, "local")}
        says={says}
        aloud={probed?.by === "keys"}
        onColumn={(next) => move(next)}
        onPoint={point}
        onLeave={clear}
      />
    </div>
  );
}
