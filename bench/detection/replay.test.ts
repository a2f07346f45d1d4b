import { describe, expect, it } from "vitest";
import { poisson, randomOf } from "@/lib/demo/simulation/random";
import { usualStream } from "@/lib/demo/simulation/stream";
import { replay, replayFigures } from "./replay";

const first = usualStream.startMinute;
const days = 35;
const random = randomOf(3, "replay");
const burstAt = first + 30 * 1440 + 600;
const bins = Array.from({ length: days * 72 }, (_, nth) => {
  const minute = first + nth * 20;
  const inBurst = minute >= burstAt && minute < burstAt + 60;
  return { minute, reports: inBurst ? 25 : poisson(random, 0.3) };
});
const incident = (start: number, lasts: number) => ({ start, end: start + lasts, impact: "minor" });

describe("the replay of report counts", () => {
  it("matches incidents with overlapping outages, also two with one, and measures their reports", () => {
    const silent = incident(first + 32 * 1440, 60);
    const made = replay(bins, [incident(burstAt + 30, 60), incident(burstAt + 45, 90), silent]);
    expect(made.binMinutes).toBe(20);
    expect(made.incidents.map(({ alarm }) => alarm !== null)).toEqual([true, true, false]);
    expect(made.incidents[0]?.leadMinutes).toBeGreaterThan(0);
    expect(made.incidents[0]?.maxReports).toBe(25);
    expect(made.incidents[2]?.maxReports).toBeLessThan(6);
    expect(made.unmatched).toEqual([]);
    expect(replayFigures(made, "again")).toMatchObject({
      days: 7,
      incidents: 3,
      found: 2,
      beforeStart: 2,
      unmatched: 0,
      visible: [
        expect.anything(),
        expect.anything(),
        { reports: 6, incidents: 2, found: 2 },
        expect.anything(),
      ],
    });
  });

  it("counts an outage without an incident, and leaves out incidents during the history", () => {
    const made = replay(bins, [incident(first + 5 * 1440, 60)]);
    expect(made.incidents).toEqual([]);
    expect(made.unmatched).toHaveLength(1);
    expect(replayFigures(made, "again").medianLeadMinutes).toBeNull();
  });
});
