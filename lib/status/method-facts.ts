import { fewestForGrade, gradeBounds } from "@/lib/comparison/grade";
import { unacknowledgedMinutes } from "@/lib/comparison/ledger";
import { toleranceMs } from "@/lib/comparison/match";
import { halfLifeHours, weeks } from "@/lib/detection/baseline";
import { confirmsWithinMinutes, leastKnownHours } from "@/lib/detection/engine";
import {
  countMinutes,
  endsAfterMinutes,
  lowDeviations,
  lowShareOfPeak,
  reopensWithinMinutes,
  subsidesAfterMinutes,
  worksAgainEnough,
} from "@/lib/detection/life-cycle";
import { placedAfterMinutes } from "@/lib/detection/place-again";
import { confirmingNetworks, doubtDeviations, quorum, signalNetworks } from "@/lib/detection/quorum";
import { detectionSettings } from "@/lib/detection/settings";
import { zonePlan } from "@/lib/detection/zone-plan";
import { backdatedAfterMinutes } from "@/lib/official/times";
import { challengeMinutes, mostTries, roundsOfTry } from "@/lib/reports/challenge";
import { reportDays, reporterZoneDays } from "@/lib/reports/forget";
import { networkLimit, reporterLimit } from "@/lib/reports/limits";
import { saltOutlivesDayMinutes } from "@/lib/reports/salt";
import { settings } from "@/lib/settings/settings";
import { staleAfterSeconds } from "./keep";

/** Every number that the page on method says, taken from the code that uses it, so that the page cannot lie. */
export function methodFacts() {
  const { officialStatusUrl, officialPollSeconds } = settings();
  return {
    detection: detectionSettings,
    zones: zonePlan().zones.filter(({ parts }) => parts.length === 0).length,
    baseline: { weeks, halfLifeDays: halfLifeHours / 24, leastKnownHours },
    quorum: {
      people: quorum,
      withinMinutes: confirmsWithinMinutes,
      networks: confirmingNetworks,
      signalNetworks,
      doubtDeviations,
    },
    placedAfterMinutes,
    end: {
      countMinutes,
      lowDeviations,
      lowShareOfPeak,
      subsidesAfterMinutes,
      endsAfterMinutes,
      worksAgainEnough,
      reopensWithinMinutes,
    },
    comparison: {
      toleranceMinutes: toleranceMs / 60_000,
      backdatedAfterMinutes,
      unacknowledgedMinutes,
      fewestForGrade,
      gradeBounds,
    },
    official: { url: officialStatusUrl, pollSeconds: officialPollSeconds },
    staleAfterSeconds,
    proof: { challengeMinutes, mostTries, roundsOfTry },
    privacy: { reportDays, reporterZoneDays, saltOutlivesDayMinutes, reporterLimit, networkLimit },
  };
}

export type MethodFacts = ReturnType<typeof methodFacts>;
