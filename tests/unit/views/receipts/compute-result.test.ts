import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeResult, type ReceiptInputs } from "@/lib/views/receipts/compute-result";
import { placesOf } from "@/lib/views/receipts/minutes";
import { answerSchema } from "@/lib/views/receipts/receipt";
import { yesterdaysOutage } from "@/tests/states/inputs";
import { bruteForce } from "./brute-force";
import { someAsked, someRecord, start } from "./some-record";

const at = (minutes: number) => new Date(start + minutes * 60_000);

const nothing: ReceiptInputs = {
  now: at(10_000),
  outages: [],
  incidents: [],
  counts: [],
  usersSince: at(-10_000).getTime(),
  officialSince: at(-10_000).getTime(),
  notRunning: [],
  unread: [],
  readAt: at(10_000),
  withdrawn: 0,
};
const hour = {
  from: at(0).toISOString(),
  to: at(60).toISOString(),
  zone: "UTC",
  surfaces: [],
  models: [],
};
const totalOf = (inputs: Partial<ReceiptInputs>) => computeResult(hour, { ...nothing, ...inputs }).places[0];

describe("a receipt", () => {
  it("has the same minutes as a minute-by-minute count, in total and per surface and model", () => {
    fc.assert(
      fc.property(someAsked, someRecord, (asked, record) => {
        const { places } = computeResult(asked, record);
        const expected = placesOf(asked).map(({ chosen, ...place }) => ({
          ...place,
          ...bruteForce(asked, chosen, record),
        }));
        expect(places.map(({ people: _people, ...figures }) => figures)).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });

  it("counts each minute of the period once, and matches its schema", () => {
    fc.assert(
      fc.property(someAsked, someRecord, (asked, record) => {
        const answer = computeResult(asked, record);
        expect(answerSchema.parse(answer)).toEqual(answer);
        for (const place of answer.places)
          expect(
            place.both +
              place.usersOnly +
              place.usersOfficialUnknown +
              place.officialOnly +
              place.officialUsersUnknown +
              place.neither +
              place.unknown +
              answer.window.toCome,
          ).toBe(answer.window.minutes);
      }),
      { numRuns: 150 },
    );
  });

  it("reports time before the first count as unknown, not zero", () => {
    expect(totalOf({ usersSince: null, officialSince: null })).toMatchObject({
      people: null,
      confirmed: null,
      official: null,
      neither: 0,
      unknown: 60,
    });
    expect(totalOf({ usersSince: at(45).getTime() })).toMatchObject({
      confirmed: 0,
      neither: 15,
      unknown: 45,
    });
  });

  it("counts nothing in the future", () => {
    const { window, places } = computeResult(hour, { ...nothing, now: at(-5) });
    expect(window).toMatchObject({ minutes: 60, toCome: 60, usersBefore: 0, officialUnread: 0 });
    expect(places[0]).toMatchObject({ confirmed: null, official: null, people: null, neither: 0 });
  });

  it("does not call the status page silent while we could not read it", () => {
    const outages = [{ ...yesterdaysOutage, tier: "confirmed", onsetAt: at(0), endedAt: at(30) } as const];
    const unread = [{ from: at(10).getTime(), to: at(20).getTime() }];
    expect(totalOf({ outages, unread })).toMatchObject({
      confirmed: 30,
      usersOnly: 20,
      usersOfficialUnknown: 10,
    });
  });
});
