import { Part, Prose } from "@/components/ui/prose";
import type { Benchmark } from "@/lib/views/pages/benchmark";
import type { MethodFacts } from "@/lib/views/pages/method-facts";
import { AttackCost } from "./attack-cost";
import { BenchmarkPart } from "./benchmark-part";
import { ConstantsTable } from "./constants-table";
import { OfficialPart } from "./official-part";
import { PrivacyPart } from "./privacy-part";
import { RulePart } from "./rule-part";

const parts = [
  ["rule", "The rule"],
  ["constants", "Its constants"],
  ["official", "The official page"],
  ["benchmark", "How well it works"],
  ["attack", "What it costs to fool"],
  ["privacy", "What is kept of you"],
  ["limits", "Limits"],
] as const;

/** How all of it is reckoned: the rule with its constants, how well it works, what fooling it costs, what is kept. */
export function MethodPage({ facts, benchmark }: { facts: MethodFacts; benchmark: Benchmark | null }) {
  const shown = parts.filter(([id]) => id !== "benchmark" || benchmark);
  return (
    <>
      <Prose
        title="How we count"
        lead="Two words stand beside each other here: what people report to us, and what the official page says. This is how each comes about, with every number taken from the code that runs."
      >
        <nav aria-label="On this page" className="mt-4 flex flex-wrap gap-x-5 text-sm">
          {shown.map(([id, name]) => (
            <a key={id} href={`#${id}`} className="inline-flex min-h-11 items-center worded sm:min-h-9">
              {name}
            </a>
          ))}
        </nav>
        <RulePart facts={facts} />
        <Part id="constants" title="Its constants">
          <ConstantsTable facts={facts} />
        </Part>
        <OfficialPart facts={facts} />
      </Prose>
      {benchmark && <BenchmarkPart benchmark={benchmark} />}
      <div className="max-w-[44rem]">
        <AttackCost facts={facts} benchmark={benchmark} />
        <PrivacyPart facts={facts} />
        <Part id="limits" title="Limits">
          <p>
            Whoever comes here has trouble more often than others, so a count is not a share of all users.
            Where nobody looks, nothing is seen: a small place fails unnoticed, and an outage at night is
            found later than the same one at noon. People name the wrong model, or none. An outage that grows
            over hours looks like a busy day for long. Someone with many networks can invent people.
          </p>
          <p>
            The benchmark’s days are generated, after figures measured on public records of other services;
            how people will really come here nobody knows. Its code and its seeds are in the repository, and
            the figures stand here as they came out.
          </p>
        </Part>
      </div>
    </>
  );
}
