import { Part } from "@/components/prose/prose";
import type { Benchmark } from "@/lib/status/benchmark";
import type { MethodFacts } from "@/lib/status/method-facts";

/** What it takes to make us say what is not so: openly, as a secret would protect nobody. */
export function AttackCost({
  facts: { quorum },
  benchmark,
}: {
  facts: MethodFacts;
  benchmark: Benchmark | null;
}) {
  const { people, networks, signalNetworks } = quorum;
  return (
    <Part id="attack" title="What it costs to fool">
      <p>
        One address, however often it reports, is one person. One network is never a signal: that takes{" "}
        {signalNetworks}, and a confirmed outage {networks}; fifty people of one network weigh as{" "}
        {(1 + Math.log(50)).toFixed(1)}. So a fake takes people, or addresses, in many networks at once: more
        than {people.cell} within an hour for one surface and model, and more than {people.all} for
        everything, whichever symptom they name.
      </p>
      {benchmark && (
        <p>
          Measured, the least number of colluders, each with a network of their own and all naming one
          symptom, that make us say “confirmed”:{" "}
          {benchmark.runs.map(({ options, detectors }, at) => (
            <span key={`${options.ratePerMinute} ${options.sharedSymptom}`}>
              {at > 0 && "; "}at {options.ratePerMinute} reports a minute{" "}
              <b>{detectors[0]?.colludersCell ?? "not measured"}</b> for a cell and{" "}
              <b>{detectors[0]?.colludersAll ?? "not measured"}</b> for everything
            </span>
          ))}
          .
        </p>
      )}
      <p>
        Statistics alone cannot tell hired residential addresses from people. Whoever rents enough of them can
        fake an outage, and whoever floods us with votes that it works can end one sooner only as far as they
        had reported it before. What was faked stays on record with its evidence, as everything does.
      </p>
    </Part>
  );
}
