import type { Timeline } from "@/lib/snapshot/snapshot";
import { exactUtc } from "@/lib/words/moments";
import { grouping } from "@/lib/words/people-words";
import { groupPoints } from "./group-points";
import { windowWords } from "./window-words";

/** The timeline as a table of hours, days or weeks, folded away for those who want figures rather than bars. */
export function FiguresTable({ timeline }: { timeline: Timeline }) {
  const { rest, title } = windowWords[timeline.window];
  const groups = groupPoints(timeline).toReversed();
  if (groups.length === 0) return null;
  const cell = "py-1 pl-4 text-right font-mono tabular-nums";
  return (
    <details className="mt-3 text-label">
      <summary className="w-fit text-soft marker:text-soft">The figures by {rest}</summary>
      <div className="mt-2 max-w-xl">
        <table className="w-full border-collapse">
          <caption className="sr-only">
            {title}: people reporting by {rest}, times in UTC, newest first
          </caption>
          <thead className="text-soft">
            <tr>
              <th scope="col" className="py-1 text-left font-normal">
                {rest.charAt(0).toUpperCase() + rest.slice(1)}, UTC
              </th>
              <th scope="col" className="py-1 pl-4 text-right font-normal">
                People
              </th>
              <th scope="col" className="py-1 pl-4 text-right font-normal">
                Usually
              </th>
              <th scope="col" className="py-1 pl-4 text-right font-normal">
                Say it works
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ at, people, expected, works }) => (
              <tr key={at} className="border-line border-t">
                <th scope="row" className="py-1 text-left font-mono font-normal">
                  {exactUtc(at).slice(0, timeline.window === "24h" ? 16 : 10)}
                </th>
                <td className={cell}>{grouping(people)}</td>
                <td className={cell}>{grouping(expected)}</td>
                <td className={cell}>{grouping(works)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
