import fc from "fast-check";
import { expect, test } from "vitest";
import { type Reported, reportedFromQuery, reportedToQuery } from "@/components/report/panel/reported";
import { modelIds } from "@/lib/catalog/models";
import { surfaceIds } from "@/lib/catalog/surfaces";
import { symptomIds } from "@/lib/catalog/symptoms";

const count = fc.nat(9_999_999);
const taken = fc.record({
  outcome: fc.constantFrom("counted" as const, "again" as const, "works" as const),
  surface: fc.constantFrom(...surfaceIds),
  model: fc.constantFrom(...modelIds),
  symptom: fc.option(fc.constantFrom(...symptomIds)),
  people: fc.record({ cell: count, all: count }),
});
const refused = fc.record({
  outcome: fc.constant("refused" as const),
  reason: fc.constantFrom(
    "unclear" as const,
    "no-outage" as const,
    "too-many" as const,
    "paused" as const,
    "proof-needed" as const,
    "unavailable" as const,
  ),
  detail: fc.constant(null),
  retrySeconds: fc.option(count),
});

test("what became of a report comes back from the address as it went in", () => {
  fc.assert(
    fc.property(fc.oneof(taken, refused), (reported: Reported) => {
      expect(reportedFromQuery(reportedToQuery(reported))).toEqual(reported);
    }),
  );
});

test.each([
  undefined,
  "",
  "counted",
  "counted.claude-code.opus-5.http-529.149",
  "counted.claude-code.opus-5.http-529.-1.2",
  "counted.claude-code.opus-5.http-529.1e9.2",
  "counted.<script>.opus-5.http-529.1.2",
  "refused.because.3",
  "refused.offline.3",
])("an address that says %s says nothing", (value) => {
  expect(reportedFromQuery(value)).toBeNull();
});

test("no text of an address reaches the page", () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      expect(reportedFromQuery(value)).toBeNull();
    }),
  );
});
