import { describe, expect, test } from "vitest";
import { isFlood, pressureBetween } from "@/lib/moderation/intake-pressure";

const none = { admitted: 0, limited: 0, unproved: 0, proved: 0 };
const within = (happened: Partial<typeof none>) => pressureBetween(none, { ...none, ...happened });

describe("what intake did between two looks", () => {
  test("is what was let on and what was turned away", () => {
    const before = { admitted: 100, limited: 40, unproved: 5, proved: 5 };
    expect(pressureBetween(before, { ...before, admitted: 150, limited: 70 })).toEqual({
      attempts: 80,
      refused: 30,
    });
  });

  test("is no refusal when who was asked came back with a proof, as everyone does", () => {
    expect(within({ unproved: 500, proved: 500, admitted: 500 })).toEqual({ attempts: 500, refused: 0 });
    expect(within({ unproved: 900, proved: 100, admitted: 100 })).toEqual({ attempts: 900, refused: 800 });
    // A proof may come in the minute after its challenge.
    expect(within({ proved: 40, admitted: 40 })).toEqual({ attempts: 40, refused: 0 });
  });
});

describe("a minute is a flood", () => {
  test.each([
    ["a quiet one", { admitted: 3 }, 0],
    ["one script that comes up against its limit", { admitted: 30, limited: 400 }, 0],
    ["the largest outage that ever was, on a site that nobody knew", { admitted: 12_000, limited: 300 }, 10],
    ["an outage while everyone must prove work", { admitted: 5_000, unproved: 5_600, proved: 5_000 }, 10],
    ["as much as comes in a busy hour, of which much is limited", { admitted: 500, limited: 400 }, 6_000],
  ])("not: %s", (_, happened, busiestHour) => {
    expect(isFlood(within(happened), busiestHour)).toBe(false);
  });

  test.each([
    ["a botnet against the limits", { admitted: 3_000, limited: 9_000 }, 200],
    ["one that goes on without proofs", { unproved: 4_000, proved: 10, admitted: 10 }, 200],
    ["on a busy site", { admitted: 4_000, limited: 7_000 }, 60_000],
  ])("when it is %s", (_, happened, busiestHour) => {
    expect(isFlood(within(happened), busiestHour)).toBe(true);
  });
});
