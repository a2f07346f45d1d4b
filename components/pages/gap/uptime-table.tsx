import Link from "next/link";
import type { GapView } from "@/lib/views/record/gap-view";

const percent = (share: number | null) => (share === null ? "not known" : `${(share * 100).toFixed(2)}%`);

/** Each surface's uptimes, side by side: as the official page weighs, with all it admitted, and by people's reports. */
export function UptimeTable({ uptimes }: { uptimes: GapView["uptimes"] }) {
  return (
    <div className="overflow-x-auto overscroll-x-contain">
      <table className="w-full max-w-[44rem] text-label">
        <caption className="sr-only">Uptime of each surface, reckoned in three ways</caption>
        <thead className="text-soft">
          <tr className="border-b border-ink">
            <th scope="col" className="py-1.5 text-left align-bottom font-normal">
              Surface
            </th>
            <th scope="col" className="py-1.5 pl-3 text-right align-bottom font-normal">
              Official weighting
            </th>
            <th scope="col" className="py-1.5 pl-3 text-right align-bottom font-normal">
              All it admitted
            </th>
            <th scope="col" className="py-1.5 pl-3 text-right align-bottom font-normal">
              By people’s reports
            </th>
          </tr>
        </thead>
        <tbody>
          {uptimes.map(({ surface, name, official, inclusive, people }) => (
            <tr key={surface} className="border-b border-line last:border-b-0">
              <th scope="row" className="py-1.5 text-left font-medium">
                <Link prefetch={false} className="worded" href={`/surfaces/${surface}`}>
                  {name}
                </Link>
              </th>
              {[official, inclusive, people].map((share, column) => (
                <td
                  key={["official", "inclusive", "people"][column]}
                  className={`py-1.5 pl-3 text-right font-mono tabular-nums ${share === null ? "text-soft" : column < 2 ? "text-official" : "text-heat-5"}`}
                >
                  {percent(share)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
