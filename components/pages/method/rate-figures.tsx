import type { BenchmarkRun } from "@/lib/views/pages/benchmark";
import { BenchmarkTable } from "./benchmark-table";
import { CurveChart } from "./curve-chart";
import { DotPlot } from "./dot-plot";

const percent = (share: number) => `${Math.round(share * 100)}%`;
const isOracle = (name: string) => name.startsWith("Oracle");
const captionOf = ({ options }: BenchmarkRun) =>
  `The benchmark at ${options.ratePerMinute} reports a minute where ${percent(options.sharedSymptom)} of an outage’s reports share a symptom: every rule’s figures`;

/** One rate of reports: pictures and the whole table for one share of symptoms; for others ours, the plain scan and the oracles. */
export function RateFigures({ runs }: { runs: readonly [BenchmarkRun, ...BenchmarkRun[]] }) {
  const [first, ...others] = runs;
  const { ratePerMinute, sharedSymptom, days, outages, seed } = first.options;
  return (
    <section id={`rate-${ratePerMinute}`} className="mb-10 scroll-mt-2">
      <h3 className="font-semibold">{ratePerMinute} reports a minute</h3>
      <p className="mb-3 max-w-[44rem] text-label text-soft">
        {percent(sharedSymptom)} of an outage’s reports share a symptom; {outages} outages, of which{" "}
        {first.detectors[0]?.visible} are visible and stand apart from others, {days} quiet days to set the
        thresholds and {days} others to count false alarms; seed {seed}.
      </p>
      <div className="mb-5 grid gap-x-10 gap-y-5 md:grid-cols-2">
        <DotPlot
          title="Visible outages found"
          better="more is better"
          most={1}
          ticks={[0, 0.25, 0.5, 0.75, 1]}
          tickWords={percent}
          rows={first.detectors.map(({ name, recallVisible, recallInterval }) => ({
            name,
            value: recallVisible,
            interval: recallInterval,
          }))}
        />
        <DotPlot
          title="Mean delay, minutes, missed ones as 60"
          better="less is better"
          most={60}
          ticks={[0, 15, 30, 45, 60]}
          tickWords={String}
          rows={first.detectors.map(({ name, cappedDelayMinutes, delayInterval }) => ({
            name,
            value: cappedDelayMinutes,
            interval: delayInterval,
          }))}
        />
      </div>
      <Curves run={first} />
      <BenchmarkTable detectors={first.detectors} caption={captionOf(first)} />
      <GuardCost run={first} />
      {others.map((run) => (
        <div key={run.options.sharedSymptom} className="mt-5">
          <h4 className="mb-1 text-label">
            The same where {percent(run.options.sharedSymptom)} of an outage’s reports share a symptom
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

/** What more false alarms would buy, what was aimed at, and what nobody can pass. */
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
        better="ours at other thresholds"
        domain={[0.4, 1]}
        ticks={[0.4, 0.6, 0.8, 1]}
        words={percent}
        dots={dotsOf("recallVisible")}
        goal={goal?.recallVisible ?? null}
        limits={limitsOf("recallVisible")}
      />
      <CurveChart
        title="Mean delay in minutes, by false alarms"
        better="ours at other thresholds"
        domain={[0, 45]}
        ticks={[0, 15, 30, 45]}
        words={(value) => `${Math.round(value)}`}
        dots={dotsOf("cappedDelayMinutes")}
        goal={goal?.cappedDelayMinutes ?? null}
        limits={limitsOf("cappedDelayMinutes")}
      />
    </div>
  );
}

function GuardCost({ run: { quorum } }: { run: BenchmarkRun }) {
  if (!quorum || quorum.medianLagMinutes === null) return null;
  const { confirmed, medianLagMinutes, p90LagMinutes, signalLossMinutes, signalLossInterval } = quorum;
  const [least, most] = signalLossInterval ?? [null, null];
  const isFree = signalLossMinutes === null || Math.abs(signalLossMinutes) < 0.05;
  return (
    <p className="mt-3 max-w-[44rem] text-label text-pretty">
      What guarding against colluders costs: {percent(confirmed ?? 0)} of the visible outages that we find are
      confirmed, half of them within {medianLagMinutes} and nine in ten within {p90LagMinutes} minutes of the
      signal. The signal itself comes{" "}
      {isFree ? "no later" : `${signalLossMinutes} minutes later (95%: ${least} to ${most})`} than if every
      reporter had a network of their own.
    </p>
  );
}
