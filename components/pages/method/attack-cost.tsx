import { Part } from "@/components/ui/prose";
import { TextLink } from "@/components/ui/text-link";
import type { Benchmark, BenchmarkRun } from "@/lib/views/pages/benchmark";
import type { MethodFacts } from "@/lib/views/pages/method-facts";
import { formatNumber } from "@/lib/words/numbers";

/** What it costs to fake an outage. It is public, because keeping it secret would protect nobody. */
export function AttackCost({
  facts: { quorum, proof },
  benchmark,
}: {
  facts: MethodFacts;
  benchmark: Benchmark | null;
}) {
  const { people, networks, signalNetworks } = quorum;
  return (
    <Part id="attack" title="Cost of faking an outage">
      <p>
        An address counts as one person, however often it reports. A signal needs people from at least{" "}
        {signalNetworks} networks, and a confirmed outage from at least {networks}. Fifty people on one
        network count as one person, or as {(1 + Math.log(50)).toFixed(1)} if another network reports as much.
        To fake a confirmed outage, you need many networks at once: about {people.cell} people within an hour
        for one surface and model, and about {people.all} for everything. If other people report at the same
        time, you need slightly fewer.
      </p>
      {benchmark && (
        <>
          <SingleSourceAttacks benchmark={benchmark} />
          <ColluderTable benchmark={benchmark} />
        </>
      )}
      <p>
        Statistics can’t distinguish rented residential addresses from people, so anyone who rents enough of
        them can fake an outage. “Works” votes can end an outage early only if the voters reported it before.
        Fake outages stay on record with their evidence.
      </p>
      <p>
        If one network sends far more new reporters than its share, or exceeds its limit, each report from it
        needs a proof of work. Other networks are not affected. The proof takes up to{" "}
        {formatNumber(proof.maxTries)} tries of {formatNumber(proof.roundsPerTry)} rounds of PBKDF2, about a
        second of one core on average. Your browser computes it, and it contains nothing about you. A
        moderator can require it for everyone, or pause reports from one source. This makes floods expensive,
        not impossible, because graphics cards compute it much faster.
      </p>
    </Part>
  );
}

type Cost = BenchmarkRun["colluders"][number];

const targetNames: Record<Cost["target"], string> = {
  cell: "One busy surface and model",
  "small cell": "One quiet surface and model",
  surface: "A surface",
  model: "A model",
  all: "Everything",
};
/** The benchmark tried up to this many colluders. */
const maxColluders = 200;
const formatCost = (cost: number | null | undefined) =>
  cost === null ? `over ${maxColluders}` : (cost ?? "–");

/** The minimum number of colluders, each on their own network, by target, at a quiet and at a busy hour. */
export function ColluderTable({ benchmark }: { benchmark: Benchmark }) {
  const runs = benchmark.runs.filter(({ colluders }) => colluders.length > 0);
  const costOf = (run: BenchmarkRun, target: string, hour: Cost["hour"]) =>
    run.colluders.find((cost) => cost.target === target && cost.hour === hour && cost.from === "residential");
  if (runs.length === 0) return null;
  return (
    <>
      <p>
        The minimum number of colluders that worked. Each used their own network, and all reported the same
        rare symptom within 5, 20 or 45 minutes. Left at 3:00 UTC, right at 16:30 UTC.
      </p>
      <div className="overflow-x-auto overscroll-x-contain">
        <table className="w-full min-w-[34rem] text-label">
          <caption className="sr-only">The minimum number of colluders that worked, by target</caption>
          <thead className="text-soft">
            <tr>
              <td />
              {runs.map(({ options }) => (
                <th
                  key={options.ratePerMinute}
                  scope="colgroup"
                  colSpan={2}
                  className="pt-1 pl-4 text-right font-normal"
                >
                  <TextLink href={`#rate-${options.ratePerMinute}`}>
                    {options.ratePerMinute} reports a minute
                  </TextLink>
                </th>
              ))}
            </tr>
            <tr className="border-b border-ink">
              <th scope="col" className="py-1.5 text-left font-normal">
                Target
              </th>
              {runs.flatMap(({ options }) =>
                ["signal", "confirmed"].map((tier) => (
                  <th
                    key={`${options.ratePerMinute} ${tier}`}
                    scope="col"
                    className="py-1.5 pl-4 text-right font-normal"
                  >
                    {tier}
                  </th>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {Object.entries(targetNames).map(([target, name]) => (
              <tr key={target} className="border-b border-line last:border-b-0">
                <th scope="row" className="py-1.5 text-left font-normal">
                  {name}
                </th>
                {runs.flatMap((run) =>
                  (["signal", "confirmed"] as const).map((tier) => (
                    <td
                      key={`${run.options.ratePerMinute} ${tier}`}
                      className={`py-1.5 pl-4 text-right font-mono whitespace-nowrap tabular-nums ${tier === "confirmed" ? "font-semibold" : ""}`}
                    >
                      {formatCost(costOf(run, target, "quiet")?.[tier])} ·{" "}
                      {formatCost(costOf(run, target, "busy")?.[tier])}
                    </td>
                  )),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** What a single address and a single network achieved in all attempts. */
export function SingleSourceAttacks({ benchmark }: { benchmark: Benchmark }) {
  const costs = benchmark.runs.flatMap(({ colluders }) => colluders);
  if (costs.length === 0) return null;
  const minimum = (from: Cost["from"], tier: "signal" | "confirmed") =>
    Math.min(...costs.flatMap((cost) => (cost.from === from ? (cost[tier] ?? []) : [])));
  const outcome = (from: Cost["from"]) => {
    const [signal, confirmed] = [minimum(from, "signal"), minimum(from, "confirmed")];
    if (!Number.isFinite(signal)) return "caused nothing";
    const confirmedWords = Number.isFinite(confirmed)
      ? `a confirmed outage from ${confirmed}`
      : "no confirmed outage";
    return `caused a signal from ${signal} reports, and ${confirmedWords}`;
  };
  return (
    <p>
      Measured with up to {maxColluders} on days with other reports: one address {outcome("one-address")}. One
      network {outcome("one-network")}.
    </p>
  );
}
