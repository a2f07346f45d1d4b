import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backOffMs, retryForMs } from "@/lib/alerts/channels/outcome";
import { afterQuietHours, isTimeZone, minuteOfDay } from "@/lib/alerts/subscriptions/quiet-hours";

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const quiet = (from: string, until: string, zone: string) => ({
  from: minutes(from),
  until: minutes(until),
  zone,
});

describe("quiet hours", () => {
  it.each([
    ["none", "2026-11-21T03:00:00Z", null, "2026-11-21T03:00:00Z"],
    ["by day", "2026-11-21T12:00:00Z", quiet("22:00", "07:00", "Europe/Berlin"), "2026-11-21T12:00:00Z"],
    [
      "late evening",
      "2026-11-21T22:30:20Z",
      quiet("22:00", "07:00", "Europe/Berlin"),
      "2026-11-22T06:00:00Z",
    ],
    [
      "early morning",
      "2026-11-21T05:59:00Z",
      quiet("22:00", "07:00", "Europe/Berlin"),
      "2026-11-21T06:00:00Z",
    ],
    [
      "the minute they end",
      "2026-11-21T06:00:00Z",
      quiet("22:00", "07:00", "Europe/Berlin"),
      "2026-11-21T06:00:00Z",
    ],
    [
      "a lunch in Nepal",
      "2026-11-21T07:00:00Z",
      quiet("12:00", "13:00", "Asia/Kathmandu"),
      "2026-11-21T07:15:00Z",
    ],
    // Clocks go back from 03:00 to 02:00, so the night is an hour longer.
    [
      "summer time ends",
      "2026-10-24T21:00:00Z",
      quiet("22:00", "07:00", "Europe/Berlin"),
      "2026-10-25T06:00:00Z",
    ],
    [
      "summer time begins",
      "2026-03-28T22:00:00Z",
      quiet("22:00", "07:00", "Europe/Berlin"),
      "2026-03-29T05:00:00Z",
    ],
    // Clocks go forward from 02:00 to 03:00 and skip the end.
    [
      "an end that the clocks skip",
      "2026-03-29T00:30:00Z",
      quiet("01:00", "02:30", "Europe/Berlin"),
      "2026-03-29T01:00:00Z",
    ],
    [
      "an evening before a skipped end",
      "2026-03-28T22:10:00Z",
      quiet("23:00", "02:05", "Europe/Berlin"),
      "2026-03-29T01:00:00Z",
    ],
  ])("%s", (_, now, hours, expected) => {
    expect(afterQuietHours(new Date(now), hours).toISOString()).toBe(new Date(expected).toISOString());
  });

  it("end by the clock of their time zone, never in the past and within a day", () => {
    const time = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-01-01"), noInvalidDate: true });
    const minute = fc.integer({ min: 0, max: 1439 });
    const zone = fc.constantFrom("UTC", "Asia/Kathmandu", "America/Los_Angeles", "Australia/Lord_Howe");
    fc.assert(
      fc.property(time, minute, minute, zone, (now, from, until, at) => {
        const due = afterQuietHours(now, { from, until, zone: at });
        expect(due >= now).toBe(true);
        expect(due.getTime() - now.getTime()).toBeLessThanOrEqual(25 * 3_600_000);
        // If the clocks skip the end, it is the first minute after it.
        if (due > now) expect((minuteOfDay(due, at) - until + 1440) % 1440).toBeLessThanOrEqual(60);
      }),
    );
  });

  it("hold messages until the first minute that is not quiet, even when the clocks change", () => {
    const night = fc.constantFrom("2026-03-28", "2026-10-24", "2026-10-03", "2026-04-04");
    const zone = fc.constantFrom("Europe/Berlin", "Australia/Lord_Howe");
    const time = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(night, zone, time, time, time, (day, at, from, until, into) => {
        fc.pre(from !== until);
        const now = new Date(Date.parse(`${day}T00:00:00Z`) + into * 60_000);
        const isQuiet = (on: Date) => {
          const minute = minuteOfDay(on, at);
          return from < until ? minute >= from && minute < until : minute >= from || minute < until;
        };
        let first = now;
        while (isQuiet(first)) first = new Date(first.getTime() + 60_000);
        expect(afterQuietHours(now, { from, until, zone: at })).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  it("recognize time zones", () => {
    expect(isTimeZone("Asia/Kathmandu")).toBe(true);
    expect(isTimeZone("Middle/Earth")).toBe(false);
  });
});

describe("back-off", () => {
  it("grows to an hour, is never zero, and honors Retry-After up to an hour", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (failures, random) => {
          const wait = backOffMs(failures, random);
          expect(wait).toBeGreaterThanOrEqual(7_500);
          expect(wait).toBeLessThanOrEqual(1.25 * 3_600_000);
          expect(backOffMs(failures + 1, random)).toBeGreaterThanOrEqual(wait);
        },
      ),
    );
    expect(backOffMs(1, 0.5, 120)).toBe(120_000);
    expect(backOffMs(1, 0.5, 1e9)).toBe(3_600_000);
  });

  it("tries about thirty times in a day", () => {
    let at = 0;
    let tries = 0;
    while (at < retryForMs) {
      tries += 1;
      at += backOffMs(tries, 0.5);
    }
    expect(tries).toBeGreaterThan(24);
    expect(tries).toBeLessThan(40);
  });
});
