import { Section } from "@/components/section/section";
import type { Benchmark, BenchmarkRun } from "@/lib/status/benchmark";
import { BenchmarkTable } from "./benchmark-table";
import { DotPlot } from "./dot-plot";

const percent = (share: number) => `${Math.round(share * 100)}%`;

/** The benchmark as last run: when, by which command, its pictures and its table for each rate of reports. */
export function BenchmarkPart({ benchmark: { madeAt, command, runs } }: { benchmark: Benchmark }) {
  return (
    <div className="mt-8">
      <Section
        id="benchmark"
        title="How well it works"
        note={
          <>
            Run on <time dateTime={madeAt}>{madeAt.slice(0, 10)}</time> by{" "}
            <code className="font-mono [overflow-wrap:anywhere]">{command}</code>
          </>
        }
      >
        <p className="mb-6 max-w-[44rem] text-pretty">
          Days are generated with a seed, reports, outages, chatter, attacks and all, and replayed to the code
          that runs here and to other rules. Each rule’s threshold is set on one set of quiet days and judged
          on another. Visible is an outage with at least 10 expected reports beyond the usual, large one with
          30. The delay of one that was missed counts 60 minutes: else a weak rule, which only catches the
          easy ones, would look quick. The oracle knows all of an outage but when it starts: nobody can do
          better.
        </p>
        {runs.map((run) => (
          <RunFigures key={`${run.options.ratePerMinute} ${run.options.sharedSymptom}`} run={run} />
        ))}
      </Section>
    </div>
  );
}

function RunFigures({ run: { options, detectors } }: { run: BenchmarkRun }) {
  const { ratePerMinute, sharedSymptom, days, outages, seed } = options;
  return (
    <section className="mb-9">
      <h3 className="font-semibold">{ratePerMinute} reports a minute</h3>
      <p className="mb-3 text-label text-soft">
        {percent(sharedSymptom)} of an outage’s reports share a symptom; {outages} outages, {days} quiet days
        to set the threshold and {days} others to count false alarms; seed {seed}.
      </p>
      <div className="mb-4 grid gap-x-10 gap-y-5 md:grid-cols-2">
        <DotPlot
          title="Visible outages found"
          better="more is better"
          most={1}
          ticks={[0, 0.25, 0.5, 0.75, 1]}
          tickWords={percent}
          rows={detectors.map(({ name, recallVisible, recallHalfWidth }) => ({
            name,
            value: recallVisible,
            halfWidth: recallHalfWidth ?? null,
          }))}
        />
        <DotPlot
          title="Mean delay, minutes, missed ones as 60"
          better="less is better"
          most={60}
          ticks={[0, 15, 30, 45, 60]}
          tickWords={String}
          rows={detectors.map(({ name, cappedDelayMinutes, delayHalfWidth }) => ({
            name,
            value: cappedDelayMinutes,
            halfWidth: delayHalfWidth ?? null,
          }))}
        />
      </div>
      <BenchmarkTable detectors={detectors} ratePerMinute={ratePerMinute} />
    </section>
  );
}
