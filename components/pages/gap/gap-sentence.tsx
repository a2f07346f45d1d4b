import { minuteMs } from "@/lib/platform/time/units";
import type { GapView } from "@/lib/views/record/gap-view";
import { plural } from "@/lib/words/numbers";
import { formatSpan } from "@/lib/words/time";

const periods = { "30d": "30 days", "90d": "90 days", "365d": "year" } as const;

/** The figures in a few sentences: who was first, how often and by how much, and the grade with the mean behind it. */
export function GapSentence({ view: { window, figures } }: { view: Pick<GapView, "window" | "figures"> }) {
  const { n, usersFirst, officialFirst, crowdOnly, medianLagMinutes, meanCountedMinutes, grade } = figures;
  if (n === 0) return <p>No finished outages in the last {periods[window]}.</p>;
  return (
    <p>
      <b>Last {periods[window]}:</b> In {usersFirst} of {plural(n, "outage")}, users knew first.
      {medianLagMinutes === null
        ? ""
        : ` The status page lagged by ${formatSpan(medianLagMinutes * minuteMs)} (median).`}
      {` In ${officialFirst}, the status page was first. ${acknowledged(crowdOnly)}`}
      {grade === null || meanCountedMinutes === null ? (
        " Too few outages for a grade."
      ) : (
        <>
          {" "}
          Average delay {formatSpan(meanCountedMinutes * minuteMs)}: <b>grade {grade}</b>.
        </>
      )}
    </p>
  );
}

function acknowledged(crowdOnly: number): string {
  if (crowdOnly === 0) return "It acknowledged all of them.";
  return `${crowdOnly} ${crowdOnly === 1 ? "was" : "were"} never acknowledged.`;
}
