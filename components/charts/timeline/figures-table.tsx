import { minuteMs } from "@/lib/platform/time/units";
import type { Timeline } from "@/lib/snapshot/snapshot";
import { formatNumber } from "@/lib/words/numbers";
import { formatExactUtc } from "@/lib/words/time";
import { windowWords } from "./timeline-words";

/** The timeline as a table of hours, days or weeks, collapsed until you open it. */
export function FiguresTable({ timeline }: { timeline: Timeline }) {
  const { unit, title } = windowWords[timeline.window];
  const groups = groupPoints(timeline).toReversed();
  if (groups.length === 0) return null;
  const cell = "py-1 pl-4 text-right font-mono tabular-nums";
  return (
    <details className="mt-3 text-label">
      <summary className="w-fit text-soft marker:text-soft">Show figures by {unit}</summary>
      <div className="mt-2 max-w-xl">
        <table className="w-full border-collapse">
          <caption className="sr-only">
            {title}: reports by {unit}, times in UTC, newest first
          </caption>
          <thead className="text-soft">
            <tr>
              <th scope="col" className="py-1 text-left font-normal">
                {unit.charAt(0).toUpperCase() + unit.slice(1)}, UTC
              </th>
              <th scope="col" className="py-1 pl-4 text-right font-normal">
                People
              </th>
              <th scope="col" className="py-1 pl-4 text-right font-normal">
                Normal
              </th>
              <th scope="col" className="py-1 pl-4 text-right font-normal">
                Works for them
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ at, people, expected, works }) => (
              <tr key={at} className="border-line border-t">
                <th scope="row" className="py-1 text-left font-mono font-normal">
                  {formatExactUtc(at).slice(0, timeline.window === "24h" ? 16 : 10)}
                </th>
                <td className={cell}>{formatNumber(people)}</td>
                <td className={cell}>{formatNumber(expected)}</td>
                <td className={cell}>{formatNumber(works)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** Weeks begin on Monday; 1970-01-05 was one. */
const mondayMs = 4 * 1440 * minuteMs;
const groupMinutes = { "24h": 60, "7d": 1440, "90d": 10_080, outage: 60 } as const;

/** Sums of the points of one hour, day or week in UTC. `at` is its start, ISO 8601. */
interface PointGroup {
  at: string;
  people: number;
  expected: number;
  works: number;
}

/** The points of a timeline by hour, day or week in UTC, oldest first. The first and last can be incomplete. */
function groupPoints({ window, points }: Timeline): PointGroup[] {
  const sizeMs = groupMinutes[window] * minuteMs;
  const offsetMs = window === "90d" ? mondayMs : 0;
  const groups = new Map<number, PointGroup>();
  for (const point of points) {
    const ms = Math.floor((Date.parse(point.at) - offsetMs) / sizeMs) * sizeMs + offsetMs;
    const group = groups.get(ms) ?? { at: new Date(ms).toISOString(), people: 0, expected: 0, works: 0 };
    groups.set(ms, {
      at: group.at,
      people: group.people + point.people,
      expected: group.expected + point.expected,
      works: group.works + point.works,
    });
  }
  return [...groups.values()].sort((a, b) => a.at.localeCompare(b.at));
}
