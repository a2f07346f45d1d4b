import { describe, expect, it } from "vitest";
import { courseOf, recountOutage } from "@/lib/outages/replay/recount-outage";
import { endedOutage } from "../../states/known-outages";

const now = new Date("2026-11-21T19:00:00.000Z");
const later = new Date("2026-11-21T19:05:00.000Z");
const whole = { ...endedOutage, people: 130 };
const found = courseOf(whole);

describe("an outage whose reports are removed in steps", () => {
  const { events: _events, ...smaller } = {
    ...whole,
    people: 20,
    peakPeople: 6,
    tier: "signal" as const,
  };
  const first = recountOutage({ outage: whole, asFound: null, lost: 100, replayed: smaller }, now);
  const shrunk = { ...whole, ...first.course };
  const second = recountOutage({ outage: shrunk, asFound: first.asFound, lost: 150, replayed: null }, later);

  it("shrinks first, and stores its live form", () => {
    expect(first).toMatchObject({ course: { people: 20, tier: "signal" }, withdrawnAt: null });
    expect(first.asFound).toEqual(found);
    expect(first.happened).toEqual(["unconfirmed"]);
  });

  it("is withdrawn with the numbers of its live form", () => {
    expect(second).toMatchObject({ withdrawnAt: later, happened: ["withdrawn"] });
    expect(second.course).toEqual(found);
    expect(second.asFound).toEqual(found);
  });

  it("stays withdrawn after more removals, and returns after a restoration", () => {
    const gone = { ...whole, ...second.course, withdrawnAt: later };
    const third = recountOutage({ outage: gone, asFound: second.asFound, lost: 160, replayed: null }, later);
    expect(third).toMatchObject({ course: found, withdrawnAt: later, happened: [] });
    const back = recountOutage({ outage: gone, asFound: second.asFound, lost: 0, replayed: smaller }, later);
    expect(back).toEqual({ course: found, asFound: null, withdrawnAt: null, happened: ["returned"] });
  });

  it("ends when it is withdrawn while open", () => {
    const open = { ...whole, endedAt: null, phase: "active" as const };
    const withdrawn = recountOutage({ outage: open, asFound: null, lost: 100, replayed: null }, now);
    expect(withdrawn.course).toMatchObject({ endedAt: now, changedAt: now, phase: "ended" });
  });
});
