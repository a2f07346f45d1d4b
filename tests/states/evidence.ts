import type { Outage } from "@/lib/outages/detection/outage";

/** Evidence for tests that do not check it. */
export const someEvidence = {
  zone: "all",
  windowMinutes: 5,
  people: 12,
  expected: 0.4,
  size: 20,
  countNats: 20,
  symptomNats: 3,
  penaltyNats: 2,
  thresholdNats: 12,
  minutes: [],
} satisfies Outage["evidence"];
