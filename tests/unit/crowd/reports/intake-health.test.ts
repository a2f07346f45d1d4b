import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IntakeHealth } from "@/lib/crowd/reports/intake-health";
import { demandForEveryone, type IntakeRule, pauseOfEveryone } from "@/lib/crowd/reports/intake-rule";
import { sources } from "@/lib/crowd/reports/report";

const start = new Date("2026-11-21T15:00:00.000Z");
const minute = (count: number) => new Date(start.getTime() + count * 60_000);

/** The health after these reports: the minute of each, and whether it was stored. */
function healthAfter(reports: readonly (readonly [number, boolean])[]): IntakeHealth {
  const health = new IntakeHealth();
  for (const [at, wasStored] of reports) {
    if (wasStored) health.stored(minute(at));
    else health.refused(minute(at));
  }
  return health;
}

describe("the health of intake", () => {
  it("is failing from the first refused report until a report or a check is stored", () => {
    const health = healthAfter([
      [0, true],
      [1, false],
      [2, false],
    ]);
    expect(health.state(minute(90))).toEqual({ state: "failing", since: minute(1) });
    health.works(minute(3));
    expect(health.state(minute(3))).toEqual({ state: "accepting" });
    health.fails(minute(4));
    health.stored(minute(5));
    expect(health.state(minute(5))).toEqual({ state: "accepting" });
  });

  it.each([
    [2, 0, "accepting"],
    [3, 12, "lossy"],
    [3, 13, "accepting"],
    [200, 0, "lossy"],
  ])("after %i refused and %i stored reports is %s", (refused, stored, state) => {
    const reports = [...Array(refused).fill([0, false]), ...Array(stored).fill([1, true])];
    const health = healthAfter(reports);
    health.works(minute(2));
    expect(health.state(minute(2)).state).toBe(state);
    expect(health.state(minute(29)).state).toBe(state);
    expect(health.state(minute(30)).state).toBe("accepting");
  });

  it("is accepting only if the last report was stored and fewer than a fifth, or than three, were refused", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 29 }), fc.boolean()), { minLength: 1 }), (reports) => {
        const sorted = reports.toSorted(([one], [other]) => one - other);
        const refused = sorted.filter(([, wasStored]) => !wasStored).length;
        const { state } = healthAfter(sorted).state(minute(29));
        const isFailing = sorted.at(-1)?.[1] === false;
        const isLossy = refused >= 3 && refused / sorted.length >= 0.2;
        expect(state).toBe(isFailing ? "failing" : isLossy ? "lossy" : "accepting");
      }),
    );
  });
});

describe("a rule for everyone", () => {
  const rule = (kind: IntakeRule["kind"], scope: string, until: number): IntakeRule => ({
    ...{ id: scope, kind, scope, from: start, until: minute(until), why: "a flood", automatic: false },
  });
  const pauses = sources.map((source, at) => rule("pause", `source:${source}`, 30 + at));

  it("is a pause of all sources, until the first one ends", () => {
    expect(pauseOfEveryone(pauses)?.until).toEqual(minute(30));
    for (const left of pauses) expect(pauseOfEveryone(pauses.filter((one) => one !== left))).toBeNull();
  });

  it("is no demand of one network, and no pause", () => {
    expect(demandForEveryone([rule("proof", "network:ab", 10), ...pauses])).toBeNull();
    expect(demandForEveryone([rule("proof", "everyone", 10)])?.until).toEqual(minute(10));
  });
});
