import { TimeAxis } from "@/components/charts/timeline/time-axis";
import { surfaceLabel } from "@/lib/catalog/surfaces";
import { minuteMs } from "@/lib/platform/time/units";
import type { DayRow } from "@/lib/snapshot/snapshot";
import { DayProbe } from "./day-cursor";
import { DayTable } from "./day-table";
import { squareRuns } from "./square-runs";

const quarterMs = 15 * minuteMs;
/** Characters that fit beside the squares. */
const maxNameLength = 14;
/** Of a row's height, px. */
const squareHeight = 11;
/** Written out, so that Tailwind finds them. */
const strokes = [
  "stroke-heat-0",
  "stroke-heat-1",
  "stroke-heat-2",
  "stroke-heat-3",
  "stroke-heat-4",
  "stroke-heat-5",
];

/** The day of each surface in squares of 15 minutes, shaded by how unusual; on a phone the last twelve hours. */
export function DayBySurface({ rows }: { rows: readonly DayRow[] }) {
  const newer = rows.map((row) => ({ ...row, quarters: row.quarters.slice(-48) }));
  return (
    <figure className="@container m-0">
      <div className="hidden @xl:block">
        <Squares rows={rows} rowHeight={15} nameWidth={124} edge={2.5} />
      </div>
      <div className="@xl:hidden">
        <Squares rows={newer} rowHeight={16} nameWidth={96} edge={7} />
      </div>
      <DayTable rows={rows} />
    </figure>
  );
}

function Squares(props: { rows: readonly DayRow[]; rowHeight: number; nameWidth: number; edge: number }) {
  const { rows, rowHeight, nameWidth, edge } = props;
  const quarters = rows[0]?.quarters ?? [];
  const first = quarters[0];
  if (!first) return <p className="text-label text-soft">Nothing to show yet.</p>;
  const from = Date.parse(first.at);
  const columns = quarters.length;
  const height = rows.length * rowHeight;
  const dashes = { fill: "none", strokeWidth: squareHeight / rowHeight, strokeDasharray: "0.84 0.16" };
  return (
    <div className="relative" style={{ paddingLeft: nameWidth }}>
      <ul aria-hidden="true" className="absolute top-0 left-0 text-[0.75rem]" style={{ width: nameWidth }}>
        {rows.map(({ surface }) => (
          <li
            key={surface}
            className="truncate pr-2"
            style={{ height: rowHeight, lineHeight: `${rowHeight}px` }}
          >
            {surfaceLabel(surface, maxNameLength)}
          </li>
        ))}
      </ul>
      <div className="relative">
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${columns} ${rows.length}`}
          preserveAspectRatio="none"
          className="block w-full"
          style={{ height }}
        >
          <path
            d={rows.map((_, row) => `M0 ${row + 0.5}h${columns}`).join("")}
            className="stroke-heat-0"
            {...dashes}
          />
          {squareRuns(rows).map(({ heat, d }) => (
            <path key={heat} d={d} className={strokes[heat] ?? "stroke-heat-5"} {...dashes} />
          ))}
        </svg>
        <DayProbe
          from={from}
          names={rows.map(({ name }) => name)}
          people={rows.map((row) => row.quarters.map((quarter) => quarter.people))}
        />
      </div>
      <div className="relative h-6">
        <TimeAxis from={from} to={from + columns * quarterMs} step="3h" edge={edge} hairlines={false} />
      </div>
    </div>
  );
}
