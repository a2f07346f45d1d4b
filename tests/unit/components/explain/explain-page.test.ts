import fc from "fast-check";
import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { readingFromQuery } from "@/app/(site)/explain/reading-query";
import { ExplainPage } from "@/components/pages/explain/explain-page";
import { othersText } from "@/components/pages/explain/others";
import { type Reading, readingOf, readingToQuery } from "@/components/pages/explain/reading";
import { readError } from "@/lib/catalog/pasted-errors/read-error";
import { placeNow } from "@/lib/snapshot/place-now";
import type { Explanation } from "@/lib/views/pages/read-explanation";
import { type StateName, states } from "@/tests/states/states";
import { at } from "@/tests/states/usual-day";
import { plantedSecrets } from "../../catalog/planted-secrets";
import { partnerSamples } from "../../catalog/samples-of-apis";
import { appSamples } from "../../catalog/samples-of-apps";
import { claudeCodeSamples } from "../../catalog/samples-of-claude-code";
import { markupOf, wordsOf } from "../page/markup";

const samples = [...partnerSamples, ...appSamples, ...claudeCodeSamples].map(([text]) => text);
const fromQuery = (query: string) => readingFromQuery(Object.fromEntries(new URLSearchParams(query)));
const overloaded = readingOf(readError("API Error: 529 overloaded_error, Opus 5"));
const refused = readingOf(readError("API Error: 401 invalid x-api-key"));
const unclear = readingOf(readError("lorem ipsum"));

function explanationOf(name: StateName, reading: Reading, people: number | null): Explanation {
  const snapshot = states[name];
  const place = placeNow(snapshot, reading.surface, reading.model);
  if (!place) throw new Error("the catalog has no such place");
  return { now: at.toISOString(), snapshot, place, seen: people === null ? null : { people, window: "30m" } };
}

const pageOf = (name: StateName, reading: Reading | null, people: number | null = null) =>
  markupOf(
    createElement(ExplainPage, {
      reading,
      problem: null,
      explanation: explanationOf(name, reading ?? unclear, people),
    }),
  );

describe("a reading in a URL", () => {
  it("round-trips", () => {
    for (const text of samples) {
      const reading = readingOf(readError(text));
      expect(fromQuery(readingToQuery(reading))).toEqual(reading);
    }
  });

  it("contains nothing from the text", () => {
    for (const { secret } of plantedSecrets)
      fc.assert(
        fc.property(secret, ({ text, core }) => {
          const query = readingToQuery(readingOf(readError(`API Error: 529 ${text}`)));
          expect(decodeURIComponent(query)).not.toContain(core);
          expect(query).toMatch(/^whose=/);
        }),
        { numRuns: 5 },
      );
  });

  it.each([
    ["", null],
    ["symptom=http-529", null],
    ["whose=nobody", null],
    [
      "whose=theirs&surface=claude-cod&symptom=http-1&dropped=your money,API key&guessed=all",
      { surface: null, symptom: null, dropped: ["API key"], guessed: [] },
    ],
  ])("“%s” keeps only known values", (query, expected) => {
    const read = fromQuery(query);
    if (expected === null) expect(read).toBeNull();
    else expect(read).toMatchObject(expected);
  });
});

describe("whether others see it", () => {
  it.each([
    ["outage", overloaded, 120, "Yes: it’s not just you."],
    ["outage", overloaded, null, "Yes: it’s not just you."],
    ["outage", overloaded, 0, "Others see different errors."],
    ["outage", refused, null, "Others see different errors."],
    ["outage", unclear, null, "Others have problems there."],
    ["signal", overloaded, 9, "More people than normal report problems."],
    ["signal", refused, null, "More problems than normal, but different ones."],
    ["quiet", overloaded, 2, "No more than normal."],
    ["no-data", overloaded, 0, "Not enough reports yet"],
  ] as const)("%s: %#", (name, reading, people, words) =>
    expect(othersText(explanationOf(name, reading, people), reading)).toBe(words),
  );
});

describe("the page", () => {
  it("shows what it is, who causes it, since when, what to do and what we removed", () => {
    const reading = readingOf(
      readError(
        `API Error: 529 {"type":"error","error":{"type":"overloaded_error"}} key sk-ant-api03-${"A".repeat(40)}`,
      ),
    );
    const words = wordsOf(pageOf("outage", reading, 120));
    expect(words).toContain("529: overloaded");
    expect(words).toContain("The problem is on Anthropic’s side.");
    expect(words).toContain("Claude Code (guessed from the wording)");
    expect(words).toContain("Outage since 15:08 UTC");
    expect(words).toContain("All Systems Operational");
    expect(words).toContain("Retry with exponential back-off");
    expect(words).toMatch(/send or store anything, we remove: API key/);
  });

  it("explains a refusal and offers no report", () => {
    const markup = pageOf("quiet", refused);
    expect(wordsOf(markup)).toContain("401: key rejected Not an outage.");
    expect(wordsOf(markup)).toContain("Nothing to report");
    expect(markup).not.toContain("/api/v1/reports");
  });

  it("shows when it does not recognize a text", () =>
    expect(wordsOf(pageOf("quiet", unclear))).toContain("We don’t recognize this error."));

  it("never says that others see nothing while our counts are stale", () => {
    const words = wordsOf(pageOf("stale", overloaded, 0));
    expect(words).toContain("Unknown");
    expect(words).toContain("Our counts stopped at 15:28 UTC");
    expect(words).not.toMatch(/no more than normal|it’s not just you/i);
  });

  it("reports without JavaScript, with the reading selected and nothing from the text", () => {
    const markup = pageOf("outage", { ...overloaded, surface: "claude-code" });
    expect(markup).toMatch(/<input(?=[^>]*name="surface")(?=[^>]*value="claude-code")[^>]*checked/);
    expect(markup).toMatch(/<option(?=[^>]*value="opus-5")[^>]*selected/);
    expect(markup).toMatch(/<option(?=[^>]*value="http-529")[^>]*selected/);
    expect(markup).not.toContain('name="text" value');
  });

  it("takes an error by POST, so that it never appears in a URL", () => {
    const markup = pageOf("quiet", null);
    expect(markup).toMatch(/<form(?=[^>]*action="\/explain\/read")[^>]*method="post"/);
    expect(markup).not.toContain("Report this error");
  });
});
