import { cellInWords } from "@/components/pages/status/works-line";
import type { ProgramsPage } from "@/lib/views/pages/read-programs";
import { callsInWords, durationInWords, otherShare, programsInWords, shareInWords } from "./figure-words";

type Cell = ProgramsPage["success"]["cells"][number];

const head = "py-1.5 pl-3 text-right font-normal";
const figure = "py-2 pl-3 text-right font-mono tabular-nums whitespace-nowrap align-top";

/** Each surface and model of which programs told: success, how far the keys lie apart, latency, and of how many. */
export function CellFigures({ cells }: { cells: readonly Cell[] }) {
  if (cells.length === 0) return <p className="text-soft">No program told of any in this window.</p>;
  return (
    <table className="w-full text-label">
      <caption className="sr-only">Success and latency by surface and model</caption>
      <thead className="text-soft">
        <tr className="border-b border-ink">
          <th scope="col" className="py-1.5 text-left font-normal">
            Where
          </th>
          <th scope="col" className={head}>
            Success
          </th>
          <th scope="col" className={`${head} max-md:hidden`}>
            Middle half
          </th>
          <th scope="col" className={head}>
            p50
          </th>
          <th scope="col" className={head}>
            p95
          </th>
          <th scope="col" className={`${head} max-md:hidden`}>
            All calls
          </th>
        </tr>
      </thead>
      <tbody>
        {cells.map((cell) => (
          <CellRow key={`${cell.surface}/${cell.model}`} cell={cell} />
        ))}
      </tbody>
    </table>
  );
}

function CellRow({ cell }: { cell: Cell }) {
  const { ratio, low, high, keys, calls, p50Ms, p95Ms } = cell;
  const together = otherShare(cell);
  return (
    <tr className="border-b border-line last:border-b-0">
      <th scope="row" className="py-2 text-left font-normal">
        <span className="text-sm font-medium">{cellInWords(cell.surface, cell.model)}</span>
        <span className="block text-soft">
          {programsInWords(keys)}
          {calls === null ? "" : `, ${callsInWords(calls)}`}
        </span>
      </th>
      <td className={`${figure} ${ratio === null ? "text-soft" : "text-sm font-semibold"}`}>
        {ratio === null ? <span className="font-sans">too few</span> : shareInWords(ratio)}
      </td>
      <td className={`${figure} max-md:hidden`}>
        {low === null || high === null ? "" : `${shareInWords(low)} – ${shareInWords(high)}`}
      </td>
      <td className={figure}>{p50Ms === null ? "" : durationInWords(p50Ms)}</td>
      <td className={figure}>{p95Ms === null ? "" : durationInWords(p95Ms)}</td>
      <td className={`${figure} max-md:hidden`}>{together ?? ""}</td>
    </tr>
  );
}
