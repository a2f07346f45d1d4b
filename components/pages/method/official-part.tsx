import Link from "next/link";
import { Part } from "@/components/ui/prose";
import type { MethodFacts } from "@/lib/views/pages/method-facts";

/** What is read of the official page, and how it is laid beside people's reports. */
export function OfficialPart({ facts: { official, comparison } }: { facts: MethodFacts }) {
  const { toleranceMinutes, backdatedAfterMinutes, unacknowledgedMinutes, fewestForGrade, gradeBounds } =
    comparison;
  return (
    <Part id="official" title="The official page">
      <p>
        We read{" "}
        <a href={official.url} rel="noreferrer" className="worded">
          {official.url.replace(/^https?:\/\//, "")}
        </a>{" "}
        every {official.pollSeconds} seconds and keep what it said, when it was posted, what start it claimed,
        when we first saw it, and every later edit. When it cannot be read we say so: that is neither good
        news nor bad. The gap counts while a confirmed outage is open here and the page says that all is well.
      </p>
      <p>
        An outage and an incident belong together when their places share a cell and their times lie within{" "}
        {toleranceMinutes} minutes of each other. The lag is the post’s time less our alarm’s, below zero
        where the official page was first. A start claimed more than {backdatedAfterMinutes} minutes before
        the post is shown as such. For the{" "}
        <Link prefetch={false} href="/gap" className="worded">
          grade
        </Link>
        , an outage that nobody acknowledged counts {unacknowledgedMinutes} minutes and one that the page
        posted first counts 0; the mean gives{" "}
        {gradeBounds.map(([grade, bound]) => `${grade} under ${bound}`).join(", ")}, else F. Fewer than{" "}
        {fewestForGrade} outages give none.
      </p>
    </Part>
  );
}
