import type { BenchmarkRun } from "@/lib/views/pages/benchmark";
import { BenchmarkTable } from "./benchmark-table";
import { CurveChart } from "./curve-chart";

const percent = (share: number) => `${Math.round(share * 100)}%`;
const isOracle = (name: string) => name.startsWith("Oracle");
const captionOf = ({ options }: BenchmarkRun) =>
  `Benchmark at ${options.ratePerMinute} reports a minute, if ${percent(options.sharedSymptom)} of an outage’s reports share a symptom: all rules`;

/** One report rate: charts and the full table for one symptom share; for other shares, our rule, the plain scan and the oracles. */
export function RateFigures({ runs }: { runs: readonly [BenchmarkRun, ...BenchmarkRun[]] }) {
  const [first, ...others] = runs;
  const { ratePerMinute, sharedSymptom, days, outages, seed } = first.options;
  return (
    <section id={`rate-${ratePerMinute}`} className="mb-10 scroll-mt-2">
      <h3 className="font-semibold">{ratePerMinute} reports a minute</h3>
      <p className="mb-3 measure note">
        {percent(sharedSymptom)} of an outage’s reports share a symptom. There are {outages} outages, and{" "}
        {first.detectors[0]?.visible} of them are visible and separate from others. {days} quiet days set the
        thresholds, and {days} others count false alarms. Seed: {seed}.
      </p>
      <div className="mb-5 grid gap-x-10 gap-y-5 md:grid-cols-2">
        <DotPlot
          title="Visible outages found"
          better="higher is better"
          max={1}
          ticks={[0, 0.25, 0.5, 0.75, 1]}
          formatTick={percent}
          rows={first.detectors.map(({ name, recallVisible, recallInterval }) => ({
            name,
            value: recallVisible,
            interval: recallInterval,
          }))}
        />
        <DotPlot
          title="Mean delay in minutes; a missed outage counts as 60"
          better="lower is better"
          max={60}
          ticks={[0, 15, 30, 45, 60]}
          formatTick={String}
          rows={first.detectors.map(({ name, cappedDelayMinutes, delayInterval }) => ({
            name,
            value: cappedDelayMinutes,
            interval: delayInterval,
          }))}
        />
      </div>
      <Curves run={first} />
      <BenchmarkTable detectors={first.detectors} caption={captionOf(first)} />
      <QuorumCost run={first} />
      {others.map((run) => (
        <div key={run.options.sharedSymptom} className="mt-5">
          <h4 className="mb-1 text-label">
            If {percent(run.options.sharedSymptom)} of an outage’s reports share a symptom
          </h4>
          <BenchmarkTable
            detectors={run.detectors.filter(({ name }, at) => at < 2 || isOracle(name))}
            caption={captionOf(run)}
          />
        </div>
      ))}
    </section>
  );
}

/** What more false alarms would gain, the goal, and the limit that no rule can pass. */
function Curves({ run: { detectors, curve, thresholdNats, goal } }: { run: BenchmarkRun }) {
  if (curve.length === 0) return null;
  const limitsOf = (key: "recallVisible" | "cappedDelayMinutes") =>
    detectors
      .filter(({ name }) => isOracle(name))
      .flatMap((oracle) => {
        const value = oracle[key];
        return value === null ? [] : [{ name: oracle.name, value }];
      });
  const dotsOf = (key: "recallVisible" | "cappedDelayMinutes") =>
    curve.flatMap((point) => {
      const value = point[key];
      const inUse = point.thresholdNats === thresholdNats;
      return value === null ? [] : [{ falseAlarms: point.falseAlarmsPerMonth, value, inUse }];
    });
  return (
    <div className="mb-6 grid gap-x-10 gap-y-6 md:grid-cols-2">
      <CurveChart
        title="Visible outages found, by false alarms"
        better="our rule at other thresholds"
        domain={[0.4, 1]}
        ticks={[0.4, 0.6, 0.8, 1]}
        format={percent}
        dots={dotsOf("recallVisible")}
        goal={goal?.recallVisible ?? null}
        limits={limitsOf("recallVisible")}
      />
      <CurveChart
        title="Mean delay in minutes, by false alarms"
        better="our rule at other thresholds"
        domain={[0, 45]}
        ticks={[0, 15, 30, 45]}
        format={(value) => `${Math.round(value)}`}
        dots={dotsOf("cappedDelayMinutes")}
        goal={goal?.cappedDelayMinutes ?? null}
        limits={limitsOf("cappedDelayMinutes")}
      />
    </div>
  );
}

function QuorumCost({ run: { quorum } }: { run: BenchmarkRun }) {
  if (!quorum || quorum.medianLagMinutes === null) return null;
  const { confirmed, medianLagMinutes, p90LagMinutes, signalLossMinutes, signalLossInterval } = quorum;
  const [min, max] = signalLossInterval ?? [null, null];
  const isFree = signalLossMinutes === null || Math.abs(signalLossMinutes) < 0.05;
  return (
    <p className="mt-3 measure text-label text-pretty">
      The cost of guarding against colluders: we confirm {percent(confirmed ?? 0)} of the visible outages that
      we find. Half are confirmed within {medianLagMinutes} minutes of the signal, and 90% within{" "}
      {p90LagMinutes} minutes. The signal itself comes{" "}
      {isFree ? "no later" : `${signalLossMinutes} minutes later (95%: ${min} to ${max})`} than if every
      reporter had their own network.
    </p>
  );
}

/** One rule’s figure with its 95% confidence interval. */
export interface DotRow {
  name: string;
  value: number | null;
  interval: readonly [number | null, number | null] | null;
}

/** Figures of several rules on one axis from 0: a dot with its 95% confidence interval. Ours is first, in color. */
export function DotPlot(props: {
  title: string;
  better: string;
  max: number;
  ticks: readonly number[];
  formatTick: (tick: number) => string;
  rows: readonly DotRow[];
}) {
  const { title, better, max, ticks, formatTick, rows } = props;
  const position = (value: number) => `${(100 * Math.min(max, Math.max(0, value))) / max}%`;
  return (
    <figure className="m-0" aria-hidden="true">
      <figcaption className="mb-1.5 text-label">
        {title} <span className="text-soft">({better})</span>
      </figcaption>
      <div className="text-label">
        {rows.map(({ name, value, interval }, at) => {
          const mark = at === 0 ? "bg-heat-5" : "bg-soft";
          const [low, high] = interval ?? [null, null];
          return (
            <div key={name} className="grid grid-cols-[9rem_minmax(0,1fr)] items-center gap-x-3">
              <span className={`truncate ${at === 0 ? "font-semibold" : ""}`}>{name}</span>
              <span className="relative block h-6 border-b border-line">
                {low !== null && high !== null && (
                  <i
                    className={`absolute top-[11px] block h-[2px] opacity-60 ${mark}`}
                    style={{ left: position(low), right: `calc(100% - ${position(high)})` }}
                  />
                )}
                {value !== null && (
                  <i
                    className={`absolute top-[7px] -ml-[5px] block size-2.5 rounded-full ${mark}`}
                    style={{ left: position(value) }}
                  />
                )}
              </span>
            </div>
          );
        })}
        <div className="grid grid-cols-[9rem_minmax(0,1fr)] gap-x-3 font-mono text-tiny text-soft">
          <span />
          <span className="relative block h-4">
            {ticks.map((tick) => (
              <span
                key={tick}
                className="absolute -translate-x-1/2 last:-translate-x-full first:translate-x-0"
                style={{ left: position(tick) }}
              >
                {formatTick(tick)}
              </span>
            ))}
          </span>
        </div>
      </div>
    </figure>
  );
}
