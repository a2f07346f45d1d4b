import { minuteMs } from "@/lib/platform/time/units";
import type { GapView } from "@/lib/views/record/gap-view";
import { formatSpan } from "@/lib/words/time";
import type { CardFacts } from "./card-facts";

const spans = { "30d": "30 days", "90d": "90 days", "365d": "1 year" } as const;

/** The card of the gap: who was first how often, the median lag, and the grade with its n. */
export function gapFacts(
  { figures, window, now }: Pick<GapView, "figures" | "window" | "now">,
  demo: boolean,
): CardFacts {
  const { n, usersFirst, officialFirst, crowdOnly, medianLagMinutes, grade } = figures;
  return {
    subject: `The gap over ${spans[window]}: user reports and the official status page`,
    headline: n === 0 ? "No finished outages yet" : `Users knew first in ${usersFirst} of ${n} outages.`,
    detail:
      n === 0
        ? "Who was first, with the times of both."
        : `The status page was first in ${officialFirst} and never acknowledged ${crowdOnly}.`,
    cells: [
      {
        label: "Median lag",
        word: medianLagMinutes === null ? "no data" : formatSpan(medianLagMinutes * minuteMs),
        tone: "crowd",
      },
      { label: "Never acknowledged", word: n === 0 ? "none" : `${crowdOnly} of ${n}`, tone: "plain" },
      {
        label: `Status page grade, n ${n}`,
        word: grade ?? "not enough data",
        tone: grade === null ? "plain" : "official",
      },
    ],
    asOf: now,
    demo,
  };
}
