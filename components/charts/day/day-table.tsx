import type { DayRow } from "@/lib/snapshot/snapshot";
import { peopleInWords } from "@/lib/words/people-words";

/** The quarter of an hour in which most people reported of a surface; null when nobody did. */
export function busiestQuarter({ quarters }: DayRow): DayRow["quarters"][number] | null {
  return quarters.reduce<DayRow["quarters"][number] | null>(
    (best, quarter) => (quarter.people > (best?.people ?? 0) ? quarter : best),
    null,
  );
}

/** The day by surface for those who do not see it: when most people reported of each. */
export function DayTable({ rows }: { rows: readonly DayRow[] }) {
  return (
    <div className="sr-only">
      <table>
        <caption>The last 24 hours by surface: the quarter of an hour with most people, times in UTC</caption>
        <thead>
          <tr>
            <th scope="col">Surface</th>
            <th scope="col">Most people</th>
            <th scope="col">At</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const busiest = busiestQuarter(row);
            return (
              <tr key={row.surface}>
                <th scope="row">{row.name}</th>
                <td>{peopleInWords(busiest?.people ?? 0)}</td>
                <td>
                  {busiest ? <time dateTime={busiest.at}>{busiest.at.slice(11, 16)} UTC</time> : "at no time"}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
