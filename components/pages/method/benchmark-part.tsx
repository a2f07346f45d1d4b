import { Section } from "@/components/ui/section";
import type { Benchmark, BenchmarkRun } from "@/lib/views/pages/benchmark";
import { RateFigures } from "./rate-figures";
import { RealPart } from "./real-part";

/** Runs of one rate of reports together, in the order that they were made in. */
function byRate(runs: readonly BenchmarkRun[]): [BenchmarkRun, ...BenchmarkRun[]][] {
  const groups: [BenchmarkRun, ...BenchmarkRun[]][] = [];
  for (const run of runs) {
    const group = groups.find(([first]) => first.options.ratePerMinute === run.options.ratePerMinute);
    if (group) group.push(run);
    else groups.push([run]);
  }
  return groups;
}

/** The benchmark as last run: when, by which command, its pictures and its tables for each rate of reports. */
export function BenchmarkPart({ benchmark: { madeAt, command, runs, real } }: { benchmark: Benchmark }) {
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
        <div className="mb-6 max-w-[44rem] space-y-3 text-pretty">
          <p>
            Days are generated with a seed, reports, outages, chatter, attacks and all, and replayed to the
            code that runs here and to other rules. Each other rule’s threshold is set so that quiet days
            bring at most 0.9 false alarms a month, ours is the one in use; both are judged on other days,
            never of the same seed. The other rules are guarded against one network too: else one attack a
            month would use up all that they may get wrong.
          </p>
          <p>
            Visible is an outage with at least 10 expected reports beyond the usual, large one with 30. The
            delay of one that was missed counts 60 minutes: else a weak rule, which only catches the easy
            ones, would look quick. Intervals are of 95%. The oracle knows where an outage will be, its shape,
            size and length, and to the last echo how much else to expect; it does not know when it starts.
            With symptoms it also knows which one the outage’s reports will share. No rule can do noticeably
            better: where even they miss a goal, chance forbids it.
          </p>
        </div>
        {byRate(runs).map((group) => (
          <RateFigures key={group[0].options.ratePerMinute} runs={group} />
        ))}
        {real && <RealPart real={real} />}
      </Section>
    </div>
  );
}
