import { expect, test } from "vitest";
import { observationCall } from "@/components/pages/docs/program-calls";
import { bodyBytes } from "@/lib/crowd/observations/ingest";
import { minuteLimit, observationLimit } from "@/lib/crowd/observations/limits";
import { periodRules, requestRules } from "@/lib/crowd/observations/schema";

test("what the docs tell of sending is what holds", () => {
  const { more } = observationCall("https://njy.example");
  for (const words of [
    `up to ${requestRules.maxObservations},`,
    `${bodyBytes / 1024} KiB`,
    `${periodRules.minSeconds} second to ${periodRules.maxMinutes} minutes`,
    `${periodRules.oldestHours} hours old`,
    `${requestRules.maxMinutes.toLocaleString("en")} minutes or less`,
    `${observationLimit.max} times in ${observationLimit.windowSeconds / 60} minutes`,
    `${minuteLimit.max.toLocaleString("en")} minutes an hour`,
  ])
    expect(more).toContain(words);
  expect(minuteLimit.windowSeconds).toBe(3600);
});
