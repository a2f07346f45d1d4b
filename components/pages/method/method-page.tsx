import { Part, Prose } from "@/components/ui/prose";
import { RouteLink, TextLink } from "@/components/ui/text-link";
import type { Benchmark } from "@/lib/views/pages/benchmark";
import type { MethodFacts } from "@/lib/views/pages/method-facts";
import { AttackCost } from "./attack-cost";
import { BenchmarkPart } from "./benchmark-part";
import { PrivacyPart } from "./privacy-part";
import { ConstantsTable, RulePart } from "./rule-part";

const parts = [
  ["rule", "Detection"],
  ["constants", "Constants"],
  ["official", "Status page"],
  ["benchmark", "Accuracy"],
  ["attack", "Cost of faking an outage"],
  ["privacy", "Privacy"],
  ["limits", "Limits"],
] as const;

/** How we detect outages: the rule and its constants, its accuracy, the cost of faking, and privacy. */
export function MethodPage({ facts, benchmark }: { facts: MethodFacts; benchmark: Benchmark | null }) {
  const listed = parts.filter(([id]) => id !== "benchmark" || benchmark);
  return (
    <>
      <Prose
        title="How we detect outages"
        lead="We compare what people report with what the official status page says. This page explains both. Every number comes from the running code."
      >
        <nav aria-label="On this page" className="mt-4 flex flex-wrap gap-x-5 text-sm">
          {listed.map(([id, name]) => (
            <TextLink key={id} href={`#${id}`} size="tap">
              {name}
            </TextLink>
          ))}
        </nav>
        <RulePart facts={facts} />
        <Part id="constants" title="Constants">
          <ConstantsTable facts={facts} />
        </Part>
        <OfficialPart facts={facts} />
      </Prose>
      {benchmark && <BenchmarkPart benchmark={benchmark} />}
      <div className="measure">
        <AttackCost facts={facts} benchmark={benchmark} />
        <PrivacyPart facts={facts} />
        <Part id="limits" title="Limits">
          <p>
            People visit this site when something fails, so our counts are not shares of all users. We can’t
            detect what nobody reports: an outage of a rarely used surface may go unnoticed, and we find an
            outage at night later than at noon. People choose the wrong model, or none. An outage that grows
            over hours looks like a busy day at first. An attacker with many networks can fake people.
          </p>
          <p>
            The benchmark uses generated days, modeled on public records of other services. We don’t know yet
            how people will use this site. The code and the seeds are in the repository, and we publish the
            results unedited.
          </p>
        </Part>
      </div>
    </>
  );
}

/** What we read from the official status page, and how we compare it with reports. */
export function OfficialPart({ facts: { official, comparison } }: { facts: MethodFacts }) {
  const { toleranceMinutes, backdatedAfterMinutes, unacknowledgedMinutes, minForGrade, gradeBounds } =
    comparison;
  return (
    <Part id="official" title="Status page">
      <p>
        We read{" "}
        <TextLink href={official.url} rel="noreferrer">
          {official.url.replace(/^https?:\/\//, "")}
        </TextLink>{" "}
        every {official.pollSeconds} seconds. We store each post, when it was posted, its official start time,
        when we first saw it, and all later edits. If we can’t read it, we say so, and treat its state as
        unknown. The gap counts while we have a confirmed outage and the status page reports no problem.
      </p>
      <p>
        An outage and an incident match if they affect the same surface and model and are within{" "}
        {toleranceMinutes} minutes of each other. The lag is the time of the post minus the time of our alarm.
        It is negative if the status page was first. We mark an incident as backdated if its official start is
        more than {backdatedAfterMinutes} minutes before the post. For the{" "}
        <RouteLink prefetch={false} href="/gap">
          grade
        </RouteLink>
        , an outage that the status page never acknowledged counts {unacknowledgedMinutes} minutes, and one
        that it posted first counts 0. The mean lag in minutes decides:{" "}
        {gradeBounds.map(([grade, bound]) => `${grade} under ${bound}`).join(", ")}, otherwise F. With fewer
        than {minForGrade} outages there is no grade.
      </p>
    </Part>
  );
}
