import type { Benchmark, BenchmarkRun } from "@/lib/views/pages/benchmark";

type Cost = BenchmarkRun["colluders"][number];

const places: Record<Cost["target"], string> = {
  cell: "One surface and model, much used",
  "small cell": "One surface and model, little used",
  surface: "A surface",
  model: "A model",
  all: "Everything",
};
const most = 200;
const words = (cost: number | null | undefined) => (cost === null ? `over ${most}` : (cost ?? "–"));

/** The fewest colluders with a network each, by what they pretend, at a quiet hour and at a busy one. */
export function ColluderTable({ benchmark }: { benchmark: Benchmark }) {
  const runs = benchmark.runs.filter(({ colluders }) => colluders.length > 0);
  const costOf = (run: BenchmarkRun, target: string, hour: Cost["hour"]) =>
    run.colluders.find((cost) => cost.target === target && cost.hour === hour && cost.from === "residential");
  if (runs.length === 0) return null;
  return (
    <>
      <p>
        The fewest colluders found to work, each with a network of their own, all naming one symptom that is
        seldom named, within 5, 20 or 45 minutes: at 3:00 · at 16:30 UTC.
      </p>
      <div className="overflow-x-auto overscroll-x-contain">
        <table className="w-full min-w-[34rem] text-label">
          <caption className="sr-only">The fewest colluders that worked, by what they pretend</caption>
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
                  <a href={`#rate-${options.ratePerMinute}`} className="worded">
                    {options.ratePerMinute} a minute
                  </a>
                </th>
              ))}
            </tr>
            <tr className="border-b border-ink">
              <th scope="col" className="py-1.5 text-left font-normal">
                They pretend
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
            {Object.entries(places).map(([target, name]) => (
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
                      {words(costOf(run, target, "quiet")?.[tier])} ·{" "}
                      {words(costOf(run, target, "busy")?.[tier])}
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

/** What one address, and one network, were able to do in all attempts. */
export function FromOnePlace({ benchmark }: { benchmark: Benchmark }) {
  const costs = benchmark.runs.flatMap(({ colluders }) => colluders);
  if (costs.length === 0) return null;
  const least = (from: Cost["from"], tier: "signal" | "confirmed") =>
    Math.min(...costs.flatMap((cost) => (cost.from === from ? (cost[tier] ?? []) : [])));
  const outcome = (from: Cost["from"]) => {
    const [signal, confirmed] = [least(from, "signal"), least(from, "confirmed")];
    if (!Number.isFinite(signal)) return "raised nothing";
    const confirmedWords = Number.isFinite(confirmed)
      ? `had it confirmed from ${confirmed} on`
      : "had none confirmed";
    return `raised a signal from ${signal} on, and ${confirmedWords}`;
  };
  return (
    <p>
      Measured with up to {most}, on days on which others report as well: reports of one address{" "}
      {outcome("one-address")}; people of one network {outcome("one-network")}.
    </p>
  );
}
