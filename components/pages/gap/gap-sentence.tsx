import { minuteMs } from "@/lib/platform/time/units";
import type { GapView } from "@/lib/views/record/gap-view";
import { spanInWords } from "@/lib/words/moments";

const days = { "30d": "30 days", "90d": "90 days", "365d": "A year" } as const;

/** The figures in one sentence, both ways told: who was first how often, by how much, the grade, and what nobody posted. */
export function GapSentence({ view: { window, figures } }: { view: Pick<GapView, "window" | "figures"> }) {
  const { n, usersFirst, officialFirst, crowdOnly, medianLagMinutes, grade } = figures;
  if (n === 0)
    return (
      <p>
        <b>{days[window]}</b> no outage by users that is over yet.
      </p>
    );
  return (
    <p>
      <b>{days[window]}</b> users first in {usersFirst} of {n}, official first in {officialFirst}, {crowdOnly}{" "}
      never acknowledged
      {medianLagMinutes === null ? "" : ` · median ${spanInWords(medianLagMinutes * minuteMs)}`}
      {grade === null ? " · too few for a grade" : " · grade "}
      {grade && <b>{grade}</b>}
    </p>
  );
}
