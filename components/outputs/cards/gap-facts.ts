import { minuteMs } from "@/lib/platform/time/units";
import type { GapView } from "@/lib/views/record/gap-view";
import { spanInWords } from "@/lib/words/moments";
import type { CardFacts } from "./card-facts";

const spans = { "30d": "30 days", "90d": "90 days", "365d": "a year" } as const;

/** The gap's card: who was first how often, both ways told, and the grade with its n. */
export function gapFacts(
  { figures, window, now }: Pick<GapView, "figures" | "window" | "now">,
  demo: boolean,
): CardFacts {
  const { n, usersFirst, officialFirst, crowdOnly, medianLagMinutes, grade } = figures;
  return {
    subject: `The gap of ${spans[window]}: users’ outages beside the official page`,
    headline: n === 0 ? "No outage by users that is over." : `Users first in ${usersFirst} of ${n}.`,
    detail:
      n === 0
        ? "Who said it first, with the times of both."
        : `The official page was first in ${officialFirst}; ${crowdOnly} it never acknowledged.`,
    cells: [
      {
        label: "Median, alarm to post",
        word: medianLagMinutes === null ? "none to measure" : spanInWords(medianLagMinutes * minuteMs),
        tone: "crowd",
      },
      { label: "Never acknowledged", word: n === 0 ? "none" : `${crowdOnly} of ${n}`, tone: "plain" },
      {
        label: `Official page’s grade, n ${n}`,
        word: grade ?? "too few for a grade",
        tone: grade === null ? "plain" : "official",
      },
    ],
    asOf: now,
    demo,
  };
}
