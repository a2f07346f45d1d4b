import { fewestForGrade } from "@/lib/comparison/grade";
import { unacknowledgedMinutes } from "@/lib/comparison/ledger";
import type { GapLedger } from "@/lib/views/record/read-gap";

/** The answer of `/api/v1/gap`: the ledger's figures, without its rows. Minutes; uptimes 0 to 1. */
export function toGapResponse({ window, figures, exclusions, uptimes, knownSince }: GapLedger) {
  const { n, usersFirst, officialFirst, officialOnly, crowdOnly, medianLagMinutes, grade } = figures;
  return {
    window,
    n,
    usersFirst,
    officialFirst,
    officialOnly,
    crowdOnly,
    medianLagMinutes,
    meanCountedMinutes: figures.meanCountedMinutes,
    grade,
    rule: { unacknowledgedMinutes, officialFirstMinutes: 0, fewestForGrade },
    exclusions,
    uptimes,
    knownSince,
  };
}
