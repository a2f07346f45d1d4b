import Link from "next/link";
import { cellName } from "@/components/pages/status/works-line";
import { symptomOf } from "@/lib/catalog/symptoms";
import type { ProgramsPage } from "@/lib/views/pages/read-programs";
import { combinedShare, formatCalls, formatDuration, formatPrograms, formatShare } from "./figure-words";

type Cell = ProgramsPage["success"]["cells"][number];

const head = "py-1.5 pl-3 text-right font-normal";
const figure = "py-2 pl-3 text-right font-mono tabular-nums whitespace-nowrap align-top";

/** Each surface and model with calls: success rate, spread between keys, latency, and number of programs. */
export function CellFigures({ cells }: { cells: readonly Cell[] }) {
  if (cells.length === 0) return <p className="text-soft">No program sent data in this period.</p>;
  return (
    <table className="w-full text-label">
      <caption className="sr-only">Success rate and latency by surface and model</caption>
      <thead className="text-soft">
        <tr className="border-b border-ink">
          <th scope="col" className="py-1.5 text-left font-normal">
            Where
          </th>
          <th scope="col" className={head}>
            Success rate
          </th>
          <th scope="col" className={`${head} max-md:hidden`}>
            Middle 50%
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
  const combined = combinedShare(cell);
  return (
    <tr className="border-b border-line last:border-b-0">
      <th scope="row" className="py-2 text-left font-normal">
        <span className="text-sm font-medium">{cellName(cell.surface, cell.model)}</span>
        <span className="block text-soft">
          {formatPrograms(keys)}
          {calls === null ? "" : `, ${formatCalls(calls)}`}
        </span>
      </th>
      <td className={`${figure} ${ratio === null ? "text-soft" : "text-sm font-semibold"}`}>
        {ratio === null ? <span className="font-sans">not enough data</span> : formatShare(ratio)}
      </td>
      <td className={`${figure} max-md:hidden`}>
        {low === null || high === null ? "" : `${formatShare(low)} – ${formatShare(high)}`}
      </td>
      <td className={figure}>{p50Ms === null ? "" : formatDuration(p50Ms)}</td>
      <td className={figure}>{p95Ms === null ? "" : formatDuration(p95Ms)}</td>
      <td className={`${figure} max-md:hidden`}>{combined ?? ""}</td>
    </tr>
  );
}

/** The errors that programs saw, as shares of their calls. Each key has the same weight. */
export function ErrorFigures({ errors }: Pick<ProgramsPage["success"], "errors">) {
  const seen = errors.filter(({ calls }) => calls > 0);
  if (seen.length === 0) return <p className="text-soft">No errors that enough programs saw.</p>;
  const max = Math.max(...seen.map(({ share }) => share), 0.0001);
  return (
    <table className="w-full table-fixed text-label">
      <caption className="sr-only">Errors as a share of calls</caption>
      <tbody>
        {seen.map(({ symptom, share, keys }) => (
          <tr key={symptom} className="border-b border-line last:border-b-0">
            <th scope="row" className="w-[8.5rem] py-2 text-left font-normal">
              <Link prefetch={false} href={`/symptoms/${symptom}`} className="text-sm font-medium worded">
                {symptomOf(symptom).name}
              </Link>
            </th>
            <td className="p-0">
              <span className="block h-1.5 rounded-[1px] bg-heat-0">
                <span
                  className="block h-full rounded-[1px] bg-soft"
                  style={{ width: `${Math.round((share / max) * 1000) / 10}%` }}
                />
              </span>
            </td>
            <td className="w-[4rem] py-2 text-right font-mono tabular-nums">{formatShare(share)}</td>
            <td className="w-[6.5rem] py-2 text-right text-soft">{formatPrograms(keys)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
