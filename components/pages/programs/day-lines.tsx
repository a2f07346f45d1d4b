import Link from "next/link";
import { TimeAxis } from "@/components/charts/timeline/time-axis";
import { Time } from "@/components/ui/time/time";
import { modelOf } from "@/lib/catalog/models";
import { surfaceOf } from "@/lib/catalog/surfaces";
import { minuteMs } from "@/lib/platform/time/units";
import type { ProgramsPage } from "@/lib/views/pages/read-programs";
import { DayLineShape } from "./day-line-shape";
import { shareInWords } from "./figure-words";

type Lines = ProgramsPage["day"];

const stepMs = 15 * minuteMs;

/** The least share that the lines are drawn from: a round tenth below all of them, the same for all. */
export function floorOf(lines: Lines): number {
  const told = lines.flatMap(({ points }) => points.flatMap(({ ratio }) => (ratio === null ? [] : [ratio])));
  return Math.min(0.9, Math.floor(Math.min(...told, 1) * 10) / 10);
}

/** The day of each surface, or of each model, one line under the other on one axis of time; gaps where too few told. */
export function DayLines({ lines, floor, now }: { lines: Lines; floor: number; now: string }) {
  const drawn = lines.filter(({ points }) => points.some(({ ratio }) => ratio !== null));
  const first = drawn[0]?.points;
  if (!first) return <p className="text-soft">Too few programs sent to draw a line.</p>;
  const from = Date.parse(first[0]?.at ?? now);
  return (
    <div className="relative">
      <TimeAxis from={from} to={from + first.length * stepMs} step="3h" edge={6} />
      <ul className="relative">
        {drawn.map((line) => (
          <DayRow key={line.id} line={line} floor={floor} now={now} />
        ))}
      </ul>
      <div className="h-6" />
    </div>
  );
}

function DayRow({ line, floor, now }: { line: Lines[number]; floor: number; now: string }) {
  const { kind, id, points, figure } = line;
  const { name } = kind === "surface" ? surfaceOf(id) : modelOf(id);
  const lowest = points.reduce<(typeof points)[number] | null>(
    (least, point) => (point.ratio !== null && point.ratio < (least?.ratio ?? 2) ? point : least),
    null,
  );
  return (
    <li className="pb-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Link prefetch={false} href={`/${kind}s/${id}`} className="bg-paper pr-2 text-sm font-medium worded">
          {name}
        </Link>
        <p className="bg-paper text-label sm:pl-2 text-soft">
          {figure.ratio === null ? null : (
            <>
              <span className="font-mono text-ink tabular-nums">{shareInWords(figure.ratio)}</span> over the
              day
            </>
          )}
          {lowest?.ratio == null ? null : (
            <>
              , lowest <span className="font-mono text-ink tabular-nums">{shareInWords(lowest.ratio)}</span>{" "}
              at <Time at={lowest.at} now={now} />
            </>
          )}
        </p>
      </div>
      <DayLineShape points={points} floor={floor} name={name} />
    </li>
  );
}
