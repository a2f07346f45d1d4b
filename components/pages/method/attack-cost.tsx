import { Part } from "@/components/ui/prose";
import type { Benchmark } from "@/lib/views/pages/benchmark";
import type { MethodFacts } from "@/lib/views/pages/method-facts";
import { ColluderTable, FromOnePlace } from "./colluder-table";

/** What it takes to make us say what is not so: openly, as a secret would protect nobody. */
export function AttackCost({
  facts: { quorum, proof },
  benchmark,
}: {
  facts: MethodFacts;
  benchmark: Benchmark | null;
}) {
  const { people, networks, signalNetworks } = quorum;
  return (
    <Part id="attack" title="What it costs to fool">
      <p>
        One address, however often it reports, is one person. One network alone is never a signal: that takes
        people of {signalNetworks}, and a confirmed outage of {networks}; fifty people of one network weigh as
        one, and where another network tells as much, as {(1 + Math.log(50)).toFixed(1)}. So a fake that is
        confirmed takes people, or addresses, in many networks at once: about {people.cell} within an hour for
        one surface and model, and about {people.all} for everything, whichever symptom they name; a few less
        where others happen to report as well.
      </p>
      {benchmark && (
        <>
          <FromOnePlace benchmark={benchmark} />
          <ColluderTable benchmark={benchmark} />
        </>
      )}
      <p>
        Statistics alone cannot tell hired residential addresses from people. Whoever rents enough of them can
        fake an outage, and whoever floods us with votes that it works can end one sooner only as far as they
        had reported it before. What was faked stays on record with its evidence, as everything does.
      </p>
      <p>
        If one network sends far more new reporters than its share, or floods us over its limit, each report
        from that network costs a proof of work. Other networks pay nothing, and many networks that stay
        within their limits are never a flood. The proof takes up to {proof.maxTries.toLocaleString("en")}{" "}
        tries of {proof.roundsOfTry.toLocaleString("en")} rounds of PBKDF2, about a second of one core on
        average. Your browser computes it, and it contains nothing about you. A moderator can demand the same
        of everyone, or pause reports that come one way. This makes floods expensive, not impossible: graphics
        cards compute it far faster.
      </p>
    </Part>
  );
}
