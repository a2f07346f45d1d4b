import { expect, test } from "vitest";
import { observationCall } from "@/components/pages/docs/program-calls";
import { maxBodyBytes, minuteLimit, requestLimit } from "@/lib/crowd/observations/ingest";
import { periodRules, requestRules } from "@/lib/crowd/observations/schema";

test("the docs state the real limits of observations", () => {
  const { details } = observationCall("https://njy.example");
  for (const words of [
    `up to ${requestRules.maxObservations},`,
    `${maxBodyBytes / 1024} KiB`,
    `${periodRules.minSeconds} second to ${periodRules.maxMinutes} minutes`,
    `${periodRules.oldestHours} hours old`,
    `${requestRules.maxMinutes.toLocaleString("en")} minutes`,
    `${requestLimit.max} times in ${requestLimit.windowSeconds / 60} minutes`,
    `${minuteLimit.max.toLocaleString("en")} minutes an hour`,
  ])
    expect(details).toContain(words);
  expect(minuteLimit.windowSeconds).toBe(3600);
});
