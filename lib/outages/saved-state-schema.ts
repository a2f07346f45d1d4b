import { z } from "zod";
import type { SavedBaseline, SavedDetection } from "@/lib/outages/detection/saved-state";

const number = z.number();
const minute = z.int();
const index = z.int().nonnegative();

const evidence = z.object({
  zone: z.string(),
  windowMinutes: number,
  people: number,
  expected: number,
  size: number,
  countNats: number,
  symptomNats: number,
  penaltyNats: number,
  thresholdNats: number,
  minutes: z.array(z.object({ minute, people: number, expected: number })),
});

const openOutage = z.object({
  id: z.string(),
  zones: z.array(z.object({ key: z.string(), sinceMinute: minute })).min(1),
  tier: z.enum(["signal", "confirmed"]),
  phase: z.enum(["active", "subsiding", "ended"]),
  alarmMinute: minute,
  onsetMinute: minute,
  raisedMinute: minute,
  confirmedMinute: minute.nullable(),
  phaseMinute: minute,
  lowSinceMinute: minute.nullable(),
  endedMinute: minute.nullable(),
  recoveredMinute: minute.nullable(),
  peakPeople: number,
  peakMinute: minute,
  people: number,
  symptoms: z.array(number),
  worksAgain: number,
  evidence,
});

const baseline: z.ZodType<SavedBaseline> = z
  .object({
    cellKeys: z.array(z.string()),
    zoneKeys: z.array(z.string()),
    symptomKeys: z.array(z.string()),
    hours: z.array(z.tuple([index, number, number])),
    zoneCounts: z.array(number),
    cellCounts: z.array(number),
    symptomCounts: z.array(z.array(number)),
    hour: index,
    pending: z.array(z.tuple([index, number])),
    pendingMinutes: number,
  })
  .refine(
    ({ cellKeys, zoneKeys, symptomKeys, cellCounts, zoneCounts, symptomCounts }) =>
      cellCounts.length === cellKeys.length &&
      zoneCounts.length === zoneKeys.length &&
      symptomCounts.length === zoneKeys.length &&
      symptomCounts.every((counts) => counts.length === symptomKeys.length),
    "must have one count for each key",
  );

/** What detection saved, as it must be to go on from it. */
export const savedDetectionSchema: z.ZodType<SavedDetection> = z.object({
  version: z.literal(1),
  lastMinute: minute,
  recent: z.array(z.tuple([minute, z.array(z.tuple([index, index, index, number, z.string()]))])),
  observed: z.array(number),
  usable: z.array(number),
  usual: z.array(number),
  expected: z.array(number),
  level: number,
  baseline,
  outages: z.array(openOutage),
});
