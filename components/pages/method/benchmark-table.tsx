import type { BenchmarkDetector } from "@/lib/views/pages/benchmark";

type Interval = BenchmarkDetector["recallInterval"];

const shown = (value: number | null, places: number) => (value === null ? "–" : value.toFixed(places));
const ends = (interval: Interval, places: number) =>
  interval?.every((end) => end !== null) ? interval.map((end) => shown(end, places)).join("–") : null;

type Column = [
  head: string,
  title: string,
  cell: (detector: BenchmarkDetector) => string,
  interval?: (detector: BenchmarkDetector) => string | null,
];

const columns: Column[] = [
  [
    "False a month",
    "False alarms in 30 unseen quiet days",
    ({ falseAlarmsPerMonth }) => shown(falseAlarmsPerMonth, 1),
    ({ falseAlarmsInterval }) => ends(falseAlarmsInterval, 1),
  ],
  [
    "Visible found",
    "Share of visible outages found",
    ({ recallVisible }) => shown(recallVisible, 2),
    ({ recallInterval }) => ends(recallInterval, 2),
  ],
  ["Large found", "Share of large outages found", ({ recallLarge }) => shown(recallLarge, 2)],
  [
    "Delay, capped",
    "Mean delay in minutes, missed ones as 60",
    ({ cappedDelayMinutes }) => shown(cappedDelayMinutes, 1),
    ({ delayInterval }) => ends(delayInterval, 1),
  ],
  [
    "Against the plain scan",
    "The capped delay less that of the plain scan on the same outages, minutes",
    ({ pairedDelayMinutes }) =>
      `${(pairedDelayMinutes ?? 0) > 0 ? "+" : ""}${shown(pairedDelayMinutes, 1)}`.replace("-", "−"),
    ({ pairedInterval, pairedDelayMinutes }) =>
      pairedDelayMinutes === 0
        ? null
        : (ends(pairedInterval, 1)?.replaceAll("-", "−").replace("–", " to ") ?? null),
  ],
  [
    "Median / p95",
    "Of those found, minutes",
    ({ medianDelayMinutes, p95DelayMinutes }) =>
      `${shown(medianDelayMinutes, 0)} / ${shown(p95DelayMinutes, 0)}`,
  ],
  [
    "Before official",
    "Share of visible outages found before the official post",
    ({ firstOfVisible }) => shown(firstOfVisible, 2),
    ({ firstInterval }) => ends(firstInterval, 2),
  ],
  ["Of all", "The same share of all outages", ({ firstOfAll }) => shown(firstOfAll, 2)],
  ["Where, F1", "How well the place is told", ({ whereF1 }) => shown(whereF1, 2)],
  ["End, min", "Median error of the end", ({ endErrorMinutes }) => shown(endErrorMinutes, 0)],
  [
    "Colluders",
    "Least number that fakes a cell, and everything; of 200",
    ({ colludersCell, colludersAll }) => `${shown(colludersCell, 0)} / ${shown(colludersAll, 0)}`,
  ],
];

/** Every figure of every rule, ours first, with 95% intervals beneath. */
export function BenchmarkTable(props: { detectors: readonly BenchmarkDetector[]; caption: string }) {
  return (
    <div className="overflow-x-auto overscroll-x-contain">
      <table className="w-full min-w-[64rem] text-label">
        <caption className="sr-only">{props.caption}</caption>
        <thead className="text-soft">
          <tr className="border-b border-ink align-bottom">
            <th scope="col" className="py-1.5 pr-4 text-left font-normal">
              Rule
            </th>
            {columns.map(([head, title]) => (
              <th key={head} scope="col" title={title} className="py-1.5 pl-4 text-right font-normal">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.detectors.map((detector, at) => (
            <tr
              key={detector.name}
              className={`border-b border-line align-top last:border-b-0 ${at === 0 ? "font-semibold" : ""}`}
            >
              <th
                scope="row"
                className={`max-w-[11rem] py-1.5 pr-4 text-left ${at === 0 ? "font-semibold" : "font-normal"}`}
              >
                {at === 0 ? (
                  <a href="#rule" className="worded">
                    {detector.name}
                  </a>
                ) : (
                  detector.name
                )}
              </th>
              {columns.map(([head, , cell, interval]) => (
                <td key={head} className="py-1.5 pl-4 text-right font-mono whitespace-nowrap tabular-nums">
                  {cell(detector)}
                  {interval?.(detector) && (
                    <span className="block text-[0.71875rem] font-normal text-soft">
                      {interval(detector)}
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
