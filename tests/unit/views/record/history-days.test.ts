import { describe, expect, it } from "vitest";
import { dayMs } from "@/lib/platform/time/units";
import { type DayInputs, historyDays } from "@/lib/views/record/history";

const at = (time: string) => Date.parse(time);
/** A Sunday. */
const now = at("2026-11-22T06:00:00Z");

const flat = (weekday: number, weekend: number) =>
  new Map(
    Array.from({ length: 90 }, (_, ago) => {
      const start = at("2026-11-22") - ago * dayMs;
      return [start, [0, 6].includes(new Date(start).getUTCDay()) ? weekend : weekday] as const;
    }),
  );

const inputs = (change: Partial<DayInputs> = {}): DayInputs => ({
  span: "90d",
  now,
  firstCountAt: at("2026-01-01"),
  people: flat(400, 180),
  normalToday: 30,
  outages: [],
  incidents: [],
  ...change,
});

const dayOf = (days: ReturnType<typeof historyDays>, name: string) => days.find(({ day }) => day === name);

describe("the days of the history", () => {
  it("cover the span, oldest first, up to today, which is not over", () => {
    const days = historyDays(inputs());
    expect(days).toHaveLength(90);
    expect(days[0]?.day).toBe("2026-08-25");
    expect(days.at(-1)).toMatchObject({ day: "2026-11-22", soFar: true, normal: 30 });
    expect(days.filter(({ soFar }) => soFar)).toHaveLength(1);
    expect(historyDays(inputs({ span: "365d" }))).toHaveLength(365);
  });

  it("compares weekdays with weekdays, and weekends with weekends", () => {
    const people = flat(400, 180).set(at("2026-11-14"), 900);
    const days = historyDays(inputs({ people }));
    expect(dayOf(days, "2026-11-13")).toMatchObject({ normal: 400, heat: 1 });
    expect(dayOf(days, "2026-11-15")).toMatchObject({ normal: 180, heat: 1 });
    expect(dayOf(days, "2026-11-14")?.heat).toBe(5);
  });

  it("has no data before the first count, and zero people on an empty day after it", () => {
    const people = flat(400, 180);
    people.delete(at("2026-11-18"));
    const days = historyDays(inputs({ people, firstCountAt: at("2026-11-01T12:00:00Z") }));
    expect(dayOf(days, "2026-10-31")).toMatchObject({ people: null, normal: null, heat: null });
    expect(dayOf(days, "2026-11-01")?.people).toBe(180);
    expect(dayOf(days, "2026-11-18")).toMatchObject({ people: 0, heat: 0 });
  });

  it("calls nothing normal or unusual with few whole days", () => {
    const days = historyDays(inputs({ firstCountAt: at("2026-11-18T01:00:00Z"), normalToday: null }));
    expect(days.every(({ heat, normal }) => heat === null && normal === null)).toBe(true);
    expect(historyDays(inputs({ firstCountAt: null })).every(({ people }) => people === null)).toBe(true);
  });

  it("marks every day that something overlaps, and open ones until today", () => {
    const days = historyDays(
      inputs({
        outages: [{ from: at("2026-11-19T23:50:00Z"), to: at("2026-11-20T00:10:00Z") }],
        incidents: [{ from: at("2026-11-21T01:00:00Z"), to: null }],
      }),
    );
    expect(days.filter(({ outages }) => outages === 1).map(({ day }) => day)).toEqual([
      "2026-11-19",
      "2026-11-20",
    ]);
    expect(days.filter(({ incidents }) => incidents === 1).map(({ day }) => day)).toEqual([
      "2026-11-21",
      "2026-11-22",
    ]);
  });
});
