import { Section } from "@/components/ui/section";
import type { Benchmark, BenchmarkRun, RealReplay } from "@/lib/views/pages/benchmark";
import { RateFigures } from "./rate-figures";

/** Groups runs with the same report rate, in their original order. */
function byRate(runs: readonly BenchmarkRun[]): [BenchmarkRun, ...BenchmarkRun[]][] {
  const groups: [BenchmarkRun, ...BenchmarkRun[]][] = [];
  for (const run of runs) {
    const group = groups.find(([first]) => first.options.ratePerMinute === run.options.ratePerMinute);
    if (group) group.push(run);
    else groups.push([run]);
  }
  return groups;
}

/** The last benchmark: its date and command, with charts and tables for each report rate. */
export function BenchmarkPart({ benchmark: { madeAt, command, runs, real } }: { benchmark: Benchmark }) {
  return (
    <div className="mt-8">
      <Section
        id="benchmark"
        title="Accuracy"
        note={
          <>
            Run on <time dateTime={madeAt}>{madeAt.slice(0, 10)}</time> by{" "}
            <code className="font-mono [overflow-wrap:anywhere]">{command}</code>
          </>
        }
      >
        <div className="mb-6 measure space-y-3 text-pretty">
          <p>
            We generate days with reports, outages, chatter and attacks from a seed, and replay them to our
            detection and to other rules. Our threshold is the one in use. For each other rule, we choose the
            threshold that gives at most 0.9 false alarms a month on quiet days. We then test all rules on
            different days with a different seed. The other rules also ignore attacks from a single network,
            because otherwise one attack a month would use up their false alarms.
          </p>
          <p>
            An outage is visible if it causes at least 10 reports above normal, and large if it causes 30. A
            missed outage counts as a delay of 60 minutes, so that a rule that finds only easy outages doesn’t
            look fast. Intervals are 95% confidence intervals. The oracle knows the place, shape, size and
            length of each outage, and the normal number of reports. It doesn’t know when the outage starts.
            The oracle with symptoms also knows which symptom the reports share. No rule can do much better,
            so if an oracle misses a goal, no rule can reach it.
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

/** The detection on real reports about another service, and how few of its official incidents people reported. */
export function RealPart({ real }: { real: RealReplay }) {
  return (
    <section className="measure text-pretty">
      <h3 className="font-semibold">On real reports</h3>
      <p className="mt-1">
        Outage.Report counted {real.reports} reports about GitHub in {real.days} days of 2019 and 2020,
        without place or symptom. We replayed them to our detection and compared the result with GitHub’s own
        incidents (<code className="font-mono">{real.command}</code>). Of {real.incidents} incidents{" "}
        <b>{real.found} were found</b>, {real.beforeStart} of them before the official start. People reported
        only a few of the incidents:{" "}
        {real.visible.map(({ reports, incidents, found }, at) => (
          <span key={reports}>
            {at > 0 && ", "}
            {incidents} had {reports} or more reports in 20 minutes ({found} found)
          </span>
        ))}
        . {real.unmatched} outages match no incident, {real.unmatchedPerMonth} in 30 days. They may be
        failures that GitHub didn’t post, or false alarms.
      </p>
    </section>
  );
}
