import type { BenchmarkDetector } from "@/lib/status/benchmark";

const shown = (value: number | null, places: number) => (value === null ? "–" : value.toFixed(places));
const within = (value: number | null, halfWidth: number | null | undefined, places: number) =>
  `${shown(value, places)}${halfWidth ? ` ±${halfWidth.toFixed(places)}` : ""}`;

type Column = [head: string, title: string, cell: (detector: BenchmarkDetector) => string];

const columns: Column[] = [
  [
    "False a month",
    "False alarms in 30 unseen quiet days, with the 95% interval",
    ({ falseAlarmsPerMonth, falseAlarmsInterval }) =>
      `${shown(falseAlarmsPerMonth, 1)}${falseAlarmsInterval ? ` (${falseAlarmsInterval.map((end) => end.toFixed(1)).join("–")})` : ""}`,
  ],
  [
    "Visible found",
    "Share of visible outages found",
    ({ recallVisible, recallHalfWidth }) => within(recallVisible, recallHalfWidth, 2),
  ],
  ["Large found", "Share of large outages found", ({ recallLarge }) => shown(recallLarge, 2)],
  [
    "Delay, capped",
    "Mean delay in minutes, missed ones as 60",
    ({ cappedDelayMinutes, delayHalfWidth }) => within(cappedDelayMinutes, delayHalfWidth, 1),
  ],
  [
    "Median / p95",
    "Of those found, minutes",
    ({ medianDelayMinutes, p95DelayMinutes }) =>
      `${shown(medianDelayMinutes, 0)} / ${shown(p95DelayMinutes, 0)}`,
  ],
  [
    "Before official",
    "Share found before the official post, of visible and of all outages",
    ({ firstOfVisible, firstOfAll }) => `${shown(firstOfVisible, 2)} / ${shown(firstOfAll, 2)}`,
  ],
  ["Where, F1", "How well the place is told", ({ whereF1 }) => shown(whereF1, 2)],
  ["End, min", "Median error of the end", ({ endErrorMinutes }) => shown(endErrorMinutes, 0)],
  [
    "Colluders",
    "Least number that fakes a cell, and everything",
    ({ colludersCell, colludersAll }) => `${shown(colludersCell, 0)} / ${shown(colludersAll, 0)}`,
  ],
];

/** Every figure of every rule, ours first. */
export function BenchmarkTable(props: { detectors: readonly BenchmarkDetector[]; ratePerMinute: number }) {
  return (
    <div className="overflow-x-auto overscroll-x-contain">
      <table className="w-full min-w-[58rem] text-label">
        <caption className="sr-only">
          The benchmark at {props.ratePerMinute} reports a minute: every rule’s figures
        </caption>
        <thead className="text-soft">
          <tr className="border-b border-ink">
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
              className={`border-b border-line last:border-b-0 ${at === 0 ? "font-semibold" : ""}`}
            >
              <th
                scope="row"
                className={`py-1.5 pr-4 text-left ${at === 0 ? "font-semibold" : "font-normal"}`}
              >
                {at === 0 ? (
                  <a href="#rule" className="worded">
                    {detector.name}
                  </a>
                ) : (
                  detector.name
                )}
              </th>
              {columns.map(([head, , cell]) => (
                <td key={head} className="py-1.5 pl-4 text-right font-mono whitespace-nowrap tabular-nums">
                  {cell(detector)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
