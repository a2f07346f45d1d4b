import { describe, expect, it } from "vitest";
import { courseOf, recountOutage } from "@/lib/outages/replay/recount-outage";
import { toldOutage } from "../../states/known-outages";

const now = new Date("2026-11-21T19:00:00.000Z");
const later = new Date("2026-11-21T19:05:00.000Z");
const whole = { ...toldOutage, people: 130 };
const found = courseOf(whole);

describe("an outage whose reports are removed in steps", () => {
  const { events: _events, ...smaller } = {
    ...whole,
    people: 20,
    peakPeople: 6,
    tier: "signal" as const,
  };
  const first = recountOutage({ outage: whole, asFound: null, lost: 100, again: smaller }, now);
  const shrunk = { ...whole, ...first.course };
  const second = recountOutage({ outage: shrunk, asFound: first.asFound, lost: 150, again: null }, later);

  it("shrinks first, and remembers how it was found", () => {
    expect(first).toMatchObject({ course: { people: 20, tier: "signal" }, withdrawnAt: null });
    expect(first.asFound).toEqual(found);
    expect(first.happened).toEqual(["unconfirmed"]);
  });

  it("is withdrawn with the numbers as they were found, which its page says", () => {
    expect(second).toMatchObject({ withdrawnAt: later, happened: ["withdrawn"] });
    expect(second.course).toEqual(found);
    expect(second.asFound).toEqual(found);
  });

  it("stays so while more of it is removed, and comes back as it was", () => {
    const gone = { ...whole, ...second.course, withdrawnAt: later };
    const third = recountOutage({ outage: gone, asFound: second.asFound, lost: 160, again: null }, later);
    expect(third).toMatchObject({ course: found, withdrawnAt: later, happened: [] });
    const back = recountOutage({ outage: gone, asFound: second.asFound, lost: 0, again: smaller }, later);
    expect(back).toEqual({ course: found, asFound: null, withdrawnAt: null, happened: ["returned"] });
  });

  it("that goes on is over when it is withdrawn", () => {
    const open = { ...whole, endedAt: null, phase: "active" as const };
    const withdrawn = recountOutage({ outage: open, asFound: null, lost: 100, again: null }, now);
    expect(withdrawn.course).toMatchObject({ endedAt: now, changedAt: now, phase: "ended" });
  });
});
