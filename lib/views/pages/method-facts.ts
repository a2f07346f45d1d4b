import { gradeBounds, minForGrade } from "@/lib/comparison/grade";
import { unacknowledgedMinutes } from "@/lib/comparison/ledger";
import { toleranceMs } from "@/lib/comparison/match";
import { networkLimit, reporterLimit } from "@/lib/crowd/reports/limits";
import { challengeMinutes, maxTries, roundsPerTry } from "@/lib/crowd/reports/proof";
import { reportDays, reporterZoneDays } from "@/lib/crowd/reports/retention";
import { saltOutlivesDayMinutes } from "@/lib/crowd/reports/salt";
import { backdatedAfterMinutes } from "@/lib/official/record/times";
import { halfLifeHours, weeks } from "@/lib/outages/detection/baseline";
import { confirmsWithinMinutes, minKnownHours } from "@/lib/outages/detection/engine";
import {
  countMinutes,
  endsAfterMinutes,
  lowDeviations,
  lowShareOfPeak,
  reopensWithinMinutes,
  subsidesAfterMinutes,
  worksAgainEnough,
} from "@/lib/outages/detection/life-cycle";
import { relocatesAfterMinutes } from "@/lib/outages/detection/locate";
import { confirmingNetworks, doubtDeviations, quorum, signalNetworks } from "@/lib/outages/detection/quorum";
import { detectionSettings } from "@/lib/outages/detection/settings";
import { zonePlan } from "@/lib/outages/detection/zone-plan";
import { settings } from "@/lib/platform/settings/settings";
import { minuteMs } from "@/lib/platform/time/units";
import { staleAfterSeconds } from "@/lib/snapshot/publish";

/** Every number on the method page, taken from the code that uses it, so that the page is always right. */
export function methodFacts() {
  const { officialStatusUrl, officialPollSeconds } = settings();
  return {
    detection: detectionSettings,
    zones: zonePlan().zones.filter(({ parts }) => parts.length === 0).length,
    baseline: { weeks, halfLifeDays: halfLifeHours / 24, minKnownHours },
    quorum: {
      people: quorum,
      withinMinutes: confirmsWithinMinutes,
      networks: confirmingNetworks,
      signalNetworks,
      doubtDeviations,
    },
    relocatesAfterMinutes,
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
      toleranceMinutes: toleranceMs / minuteMs,
      backdatedAfterMinutes,
      unacknowledgedMinutes,
      minForGrade,
      gradeBounds,
    },
    official: { url: officialStatusUrl, pollSeconds: officialPollSeconds },
    staleAfterSeconds,
    proof: { challengeMinutes, maxTries, roundsPerTry },
    privacy: { reportDays, reporterZoneDays, saltOutlivesDayMinutes, reporterLimit, networkLimit },
  };
}

export type MethodFacts = ReturnType<typeof methodFacts>;
