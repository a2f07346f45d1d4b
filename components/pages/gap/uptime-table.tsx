import { RouteLink } from "@/components/ui/text-link";
import type { GapView } from "@/lib/views/record/gap-view";

const percent = (share: number | null) => (share === null ? "no data" : `${(share * 100).toFixed(2)}%`);

/** The uptimes of each surface: with the official weighting, with any incident, and by users' reports. */
export function UptimeTable({ uptimes }: { uptimes: GapView["uptimes"] }) {
  return (
    <div className="overflow-x-auto overscroll-x-contain">
      <table className="w-full measure text-label">
        <caption className="sr-only">Uptime of each surface, calculated by three rules</caption>
        <thead className="text-soft">
          <tr className="border-b border-ink">
            <th scope="col" className="py-1.5 text-left align-bottom font-normal">
              Surface
            </th>
            <th scope="col" className="py-1.5 pl-3 text-right align-bottom font-normal">
              Official weighting
            </th>
            <th scope="col" className="py-1.5 pl-3 text-right align-bottom font-normal">
              Any incident
            </th>
            <th scope="col" className="py-1.5 pl-3 text-right align-bottom font-normal">
              Users
            </th>
          </tr>
        </thead>
        <tbody>
          {uptimes.map(({ surface, name, official, inclusive, people }) => (
            <tr key={surface} className="border-b border-line last:border-b-0">
              <th scope="row" className="py-1.5 text-left font-medium">
                <RouteLink prefetch={false} href={`/surfaces/${surface}`}>
                  {name}
                </RouteLink>
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
