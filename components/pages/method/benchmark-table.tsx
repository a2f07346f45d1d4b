import { TextLink } from "@/components/ui/text-link";
import type { BenchmarkDetector } from "@/lib/views/pages/benchmark";

type Interval = BenchmarkDetector["recallInterval"];

const fixed = (value: number | null, decimals: number) => (value === null ? "–" : value.toFixed(decimals));
const formatInterval = (interval: Interval, decimals: number) =>
  interval?.every((end) => end !== null) ? interval.map((end) => fixed(end, decimals)).join("–") : null;

type Column = [
  head: string,
  title: string,
  cell: (detector: BenchmarkDetector) => string,
  interval?: (detector: BenchmarkDetector) => string | null,
];

const columns: Column[] = [
  [
    "False alarms / month",
    "False alarms in 30 quiet days that were not used for tuning",
    ({ falseAlarmsPerMonth }) => fixed(falseAlarmsPerMonth, 1),
    ({ falseAlarmsInterval }) => formatInterval(falseAlarmsInterval, 1),
  ],
  [
    "Visible found",
    "Share of visible outages found",
    ({ recallVisible }) => fixed(recallVisible, 2),
    ({ recallInterval }) => formatInterval(recallInterval, 2),
  ],
  ["Large found", "Share of large outages found", ({ recallLarge }) => fixed(recallLarge, 2)],
  [
    "Mean delay",
    "Mean delay in minutes; a missed outage counts as 60",
    ({ cappedDelayMinutes }) => fixed(cappedDelayMinutes, 1),
    ({ delayInterval }) => formatInterval(delayInterval, 1),
  ],
  [
    "Compared with plain scan",
    "Mean delay minus that of the plain scan on the same outages, in minutes",
    ({ pairedDelayMinutes }) =>
      `${(pairedDelayMinutes ?? 0) > 0 ? "+" : ""}${fixed(pairedDelayMinutes, 1)}`.replace("-", "−"),
    ({ pairedInterval, pairedDelayMinutes }) =>
      pairedDelayMinutes === 0
        ? null
        : (formatInterval(pairedInterval, 1)?.replaceAll("-", "−").replace("–", " to ") ?? null),
  ],
  [
    "Median / p95",
    "Delay of the outages found, in minutes",
    ({ medianDelayMinutes, p95DelayMinutes }) =>
      `${fixed(medianDelayMinutes, 0)} / ${fixed(p95DelayMinutes, 0)}`,
  ],
  [
    "Before status page",
    "Share of visible outages found before the status page posted",
    ({ firstOfVisible }) => fixed(firstOfVisible, 2),
    ({ firstInterval }) => formatInterval(firstInterval, 2),
  ],
  ["Before status page, all", "The same share of all outages", ({ firstOfAll }) => fixed(firstOfAll, 2)],
  ["Location F1", "Accuracy of the affected surfaces and models", ({ whereF1 }) => fixed(whereF1, 2)],
  ["End error", "Median error of the end, in minutes", ({ endErrorMinutes }) => fixed(endErrorMinutes, 0)],
  [
    "Colluders",
    "Minimum number of colluders that fakes one cell / everything, out of 200",
    ({ colludersCell, colludersAll }) => `${fixed(colludersCell, 0)} / ${fixed(colludersAll, 0)}`,
  ],
];

/** All figures of all rules, ours first, with 95% confidence intervals. */
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
                {at === 0 ? <TextLink href="#rule">{detector.name}</TextLink> : detector.name}
              </th>
              {columns.map(([head, , cell, interval]) => (
                <td key={head} className="py-1.5 pl-4 text-right font-mono whitespace-nowrap tabular-nums">
                  {cell(detector)}
                  {interval?.(detector) && (
                    <span className="block text-tiny font-normal text-soft">{interval(detector)}</span>
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
