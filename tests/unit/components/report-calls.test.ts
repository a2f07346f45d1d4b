import { expect, test } from "vitest";
import { proofMinutes, reportCalls } from "@/components/pages/docs/report-calls";
import { challengeMinutes } from "@/lib/crowd/reports/proof";

test("the page of calls gives a challenge as long as the intake does", () => {
  expect(proofMinutes).toBe(challengeMinutes);
  const proof = reportCalls("https://njy.example").find(({ id }) => id === "proof");
  expect(proof?.details).toContain(`within ${challengeMinutes} minutes`);
});
