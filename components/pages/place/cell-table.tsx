import Link from "next/link";
import { heatTone } from "@/components/charts/heatmap/heat-key";
import type { HeatmapCell, Window } from "@/lib/snapshot/snapshot";
import type { Place, PlaceCell } from "@/lib/views/pages/read-place";
import { formatCellCount } from "@/lib/words/numbers";
import { formatNormal, formatPeople } from "@/lib/words/people";

const windows: [Window, string][] = [
  ["30m", "30 min"],
  ["2h", "2 h"],
  ["24h", "24 h"],
];

/** A surface's models, or a model's surfaces, in three windows, darker if further above normal. */
export function CellTable(props: { place: Place; cells: readonly PlaceCell[]; stale: boolean }) {
  const { place, cells, stale } = props;
  const across = place.kind === "surface" ? "models" : "surfaces";
  return (
    <table className="w-full table-fixed border-separate border-spacing-[2px] text-label">
      <caption className="sr-only">
        Reports by {across.slice(0, -1)} in three windows; darker means further above normal
      </caption>
      <thead className="text-soft">
        <tr>
          <th scope="col" className="p-0 pb-1 text-left font-normal">
            <span className="sr-only">{across}</span>
          </th>
          {windows.map(([window, name]) => (
            <th key={window} scope="col" className="w-[22%] p-0 pb-1 font-normal">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cells.map(({ id, name, windows: counts }) => (
          <tr key={id}>
            <th scope="row" className="p-0 text-left font-normal">
              <Link
                href={`/${across}/${id}`}
                prefetch={false}
                className="block truncate py-1.5 hover:underline"
              >
                {name}
              </Link>
            </th>
            {windows.map(([window]) => (
              <Count key={window} cell={counts[window]} stale={stale} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Count({ cell, stale }: { cell: HeatmapCell | null; stale: boolean }) {
  const people = cell?.people ?? 0;
  const words = `${formatPeople(people)}, ${stale ? "no fresh data" : formatNormal(cell?.expected ?? 0)}`;
  const shade = stale ? "shadow-[inset_0_0_0_1px_var(--line)]" : heatTone(cell?.heat ?? 0);
  return (
    <td className="p-0">
      <div
        title={words}
        className={`flex h-8 items-center justify-center rounded-[3px] font-semibold tabular-nums ${shade}`}
      >
        <span aria-hidden="true">{people > 0 ? formatCellCount(people) : ""}</span>
        <span className="sr-only">{words}</span>
      </div>
    </td>
  );
}
