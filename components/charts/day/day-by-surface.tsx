import { TimeAxis } from "@/components/charts/timeline/time-axis";
import { surfaceLabel } from "@/lib/catalog/surfaces";
import { minuteMs } from "@/lib/platform/time/units";
import type { DayRow } from "@/lib/snapshot/snapshot";
import { formatPeople } from "@/lib/words/people";
import { DayCursor } from "./day-cursor";

const quarterMs = 15 * minuteMs;
/** Characters that fit to the left of the squares. */
const maxNameLength = 14;
/** px, within the height of a row. */
const squareHeight = 11;
/** Tailwind finds only complete class names. */
const strokes = [
  "stroke-heat-0",
  "stroke-heat-1",
  "stroke-heat-2",
  "stroke-heat-3",
  "stroke-heat-4",
  "stroke-heat-5",
];

/** Each surface's last 24 hours as squares of 15 minutes, darker if further above normal. A phone shows 12 hours. */
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
  if (!first) return <p className="note">No data yet.</p>;
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
        <DayCursor
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

/** All squares of one shade as one path of horizontal runs. x is in columns, y in rows. */
interface RunPath {
  heat: number;
  d: string;
}

/** Runs of equal heat in each row. Drawn with dashes of one column, a run shows one square per column. Skips heat 0. */
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

/** The 15 minutes with the most people for a surface; null if nobody reported. */
export function busiestQuarter({ quarters }: DayRow): DayRow["quarters"][number] | null {
  return quarters.reduce<DayRow["quarters"][number] | null>(
    (best, quarter) => (quarter.people > (best?.people ?? 0) ? quarter : best),
    null,
  );
}

/** The chart as a table for screen readers: the busiest 15 minutes of each surface. */
function DayTable({ rows }: { rows: readonly DayRow[] }) {
  return (
    <div className="sr-only">
      <table>
        <caption>Last 24 hours by surface: the 15 minutes with the most reports, times in UTC</caption>
        <thead>
          <tr>
            <th scope="col">Surface</th>
            <th scope="col">People</th>
            <th scope="col">Time (UTC)</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const busiest = busiestQuarter(row);
            return (
              <tr key={row.surface}>
                <th scope="row">{row.name}</th>
                <td>{formatPeople(busiest?.people ?? 0)}</td>
                <td>{busiest ? <time dateTime={busiest.at}>{busiest.at.slice(11, 16)} UTC</time> : "–"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
