import { TimeAxis } from "@/components/charts/timeline/time-axis";
import { hourMs } from "@/lib/platform/time/units";
import type { SymptomPage } from "@/lib/views/pages/read-symptom-page";
import { formatNumber } from "@/lib/words/numbers";
import { formatPeople } from "@/lib/words/people";
import { formatExactUtc } from "@/lib/words/time";

const height = 96;

/** People per 30 minutes over the last 24 hours: bars, and a collapsed table below. `now` is ISO 8601. */
export function DayTrend({ day, now }: Pick<SymptomPage, "day" | "now">) {
  const max = Math.max(...day.map(({ people }) => people), 0);
  if (max === 0) return <p className="text-soft">No reports in the last 24 hours.</p>;
  const from = Date.parse(day[0]?.at ?? now);
  const to = from + day.length * (hourMs / 2);
  return (
    <figure className="m-0">
      <figcaption className="sr-only">
        People per 30 minutes over 24 hours. The peak is {formatPeople(max)}.
      </figcaption>
      <div className="relative">
        <TimeAxis from={from} to={to} step="3h" edge={6} />
        <span
          aria-hidden="true"
          className="absolute top-0 left-0 bg-paper pr-1 font-mono text-label leading-4 text-soft"
        >
          {formatNumber(max)}
        </span>
        <div aria-hidden="true" className="relative flex items-end gap-px" style={{ height }}>
          {day.map(({ at, people }) => (
            <i
              key={at}
              title={`${formatExactUtc(at).slice(11, 16)} UTC: ${formatPeople(people)}`}
              className="block min-w-0 flex-1 rounded-t-[1px] bg-heat-4"
              style={{ height: people === 0 ? 0 : Math.max(2, Math.round((people / max) * (height - 4))) }}
            />
          ))}
        </div>
        <div className="h-6" />
      </div>
      <Figures day={day} />
    </figure>
  );
}

function Figures({ day }: Pick<SymptomPage, "day">) {
  return (
    <details className="mt-3 text-label">
      <summary className="w-fit text-soft marker:text-soft">Show figures by half hour</summary>
      <table className="mt-2 w-full max-w-[20rem]">
        <caption className="sr-only">People per 30 minutes, newest first, times in UTC</caption>
        <tbody>
          {day
            .filter(({ people }) => people > 0)
            .toReversed()
            .map(({ at, people }) => (
              <tr key={at} className="border-t border-line">
                <th scope="row" className="py-1 text-left font-mono font-normal">
                  {formatExactUtc(at).slice(0, 16)} UTC
                </th>
                <td className="py-1 text-right font-mono tabular-nums">{formatNumber(people)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
}
