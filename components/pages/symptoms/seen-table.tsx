import Link from "next/link";
import type { SeenAt } from "@/lib/views/pages/read-symptom-page";
import { grouping } from "@/lib/words/people-words";

/** Surfaces or models on which a symptom is seen, most now first; the bar is of the last 24 hours. */
export function SeenTable({ path, name, rows }: { path: string; name: string; rows: readonly SeenAt[] }) {
  if (rows.length === 0) return <p className="text-soft">Nowhere in the last 24 hours.</p>;
  const most = Math.max(...rows.map(({ dayPeople }) => dayPeople), 1);
  const figure = "py-1.5 pl-3 text-right font-mono tabular-nums";
  return (
    <table className="w-full table-fixed text-label">
      <caption className="sr-only">People by {name.toLowerCase()}</caption>
      <thead className="text-soft">
        <tr className="border-b border-ink">
          <th scope="col" className="w-[9.5rem] py-1.5 text-left font-normal">
            {name}
          </th>
          <td className="p-0" />
          <th scope="col" className="w-[4rem] py-1.5 text-right font-normal">
            30 min
          </th>
          <th scope="col" className="w-[4rem] py-1.5 text-right font-normal">
            24 h
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name: place, people, dayPeople }) => (
          <tr key={id} className="border-b border-line last:border-b-0">
            <th scope="row" className="truncate py-1.5 text-left text-sm font-medium">
              <Link href={`${path}/${id}`} prefetch={false} className="worded">
                {place}
              </Link>
            </th>
            <td className="p-0 pl-3">
              <span className="block h-1.5 rounded-[1px] bg-heat-0">
                <span
                  className="block h-full rounded-[1px] bg-heat-4"
                  style={{ width: `${Math.round((dayPeople / most) * 1000) / 10}%` }}
                />
              </span>
            </td>
            <td className={`${figure} ${people > 0 ? "font-semibold text-heat-5" : "text-soft"}`}>
              {grouping(people)}
            </td>
            <td className={figure}>{grouping(dayPeople)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
