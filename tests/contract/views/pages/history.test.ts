import { beforeAll, expect, it } from "vitest";
import { database } from "@/lib/platform/database/client";
import { dayMs } from "@/lib/platform/time/units";
import { historyQuery } from "@/lib/views/record/query";
import { readHistory } from "@/lib/views/record/read-history";
import { eachDatabase } from "../../databases";
import { countRow, incidentRow, outageRow } from "./rows";

const now = new Date("2026-11-21T15:32:00.000Z");
const today = Date.parse("2026-11-21");

const counted = (daysAgo: number, surface: string, people: number, stepMinutes = 1440) =>
  countRow(stepMinutes, new Date(today - daysAgo * dayMs), surface, "opus-5", "http-529", people);

const hoursAfter = (time: string, hours: number) => new Date(Date.parse(time) + hours * 3_600_000);

const outage = (id: string, zone: string, alarm: string, hours: number, tier = "confirmed") => {
  const alarmAt = new Date(alarm);
  return outageRow(id, zone, { onsetAt: alarmAt, alarmAt, endedAt: hoursAfter(alarm, hours) }, { tier });
};

const incident = (id: string, name: string, posted: string, hours: number, change: object = {}) => {
  const postedAt = new Date(posted);
  const times = {
    postedAt,
    claimedAt: postedAt,
    firstSeenAt: postedAt,
    resolvedAt: hoursAfter(posted, hours),
  };
  return incidentRow(id, name, times, change);
};

eachDatabase("the history", () => {
  const read = (query: Record<string, unknown> = {}) => readHistory(historyQuery.parse(query), now);

  beforeAll(async () => {
    const days = Array.from({ length: 40 }, (_, index) => index + 1);
    await database().cellCount.createMany({
      data: [
        counted(41, "claude-code", 1, 1),
        ...days.map((ago) => counted(ago, "claude-code", ago === 3 ? 900 : 200)),
        ...days.map((ago) => counted(ago, "claude-web", 100)),
        counted(0, "claude-code", 50),
      ],
    });
    await database().outage.createMany({
      data: [
        outage("20261118-2200", "surface:claude-code", "2026-11-18T22:00:00Z", 4),
        outage("20261110-1000", "cell:claude-web/opus-5", "2026-11-10T10:00:00Z", 1, "signal"),
        outage("20260301-1000", "all", "2026-03-01T10:00:00Z", 2),
      ],
    });
    await database().officialIncident.createMany({
      data: [
        incident("late", "Elevated errors in Claude Code", "2026-11-18T22:40:00Z", 2),
        incident("upkeep", "Planned upkeep", "2026-11-12T10:00:00Z", 2, { impact: "maintenance" }),
        ...Array.from({ length: 20 }, (_, index) =>
          incident(`web-${index}`, `Trouble on the web ${index}`, `2026-10-${10 + index}T10:00:00Z`, 1, {
            surfaces: ["claude-web"],
          }),
        ),
      ],
    });
  });

  it("counts people per day, and shows how unusual each day was", async () => {
    const { days } = await read();
    const day = (name: string) => days.find((one) => one.day === name);
    expect(day("2026-11-17")).toMatchObject({ people: 300, normal: 300, heat: 1 });
    expect(day("2026-11-18")).toMatchObject({ people: 1000, outages: 1, incidents: 1, heat: 4 });
    expect(day("2026-11-21")).toMatchObject({ people: 50, soFar: true, normal: null, heat: null });
    expect(day("2026-10-01")?.people).toBeNull();
  });

  it("marks confirmed outages on each day they overlap, but no maintenance", async () => {
    const { days } = await read();
    expect(days.filter(({ outages }) => outages > 0).map(({ day }) => day)).toEqual([
      "2026-11-18",
      "2026-11-19",
    ]);
    expect(days.find(({ day }) => day === "2026-11-12")?.incidents).toBe(0);
  });

  it("filters counts, outages, incidents and uptimes by surface", async () => {
    const { days, list, uptimes } = await read({ surface: "claude-web" });
    expect(days.find(({ day }) => day === "2026-11-18")).toMatchObject({ people: 100, outages: 0, heat: 1 });
    expect(list.found).toEqual({ outages: 1, incidents: 20 });
    expect(uptimes.map(({ surface }) => surface)).toEqual(["claude-web"]);
  });

  it("shows a year on request", async () => {
    expect((await read()).list.found.outages).toBe(2);
    const year = await read({ span: "365d" });
    expect(year.days).toHaveLength(365);
    expect(year.list.found.outages).toBe(3);
    expect(year.days.find(({ day }) => day === "2026-03-01")?.outages).toBe(1);
  });

  it("lists what began on each day, and pages through everything once", async () => {
    const first = await read();
    expect(first.list.pages).toBe(2);
    const second = await read({ page: "2" });
    const listed = [...first.list.days, ...second.list.days];
    expect(new Set(listed.map(({ day }) => day)).size).toBe(23);
    expect(listed.flatMap(({ incidents }) => incidents)).toHaveLength(22);
    expect(listed[0]).toMatchObject({
      day: "2026-11-18",
      outages: [{ outage: { id: "20261118-2200" }, incident: "late" }],
      incidents: [{ id: "late" }],
    });
    expect((await read({ page: "99" })).asked.page).toBe(2);
  });

  it.each([
    ["CLAUDE code", 1, 1],
    ["529 overloaded", 2, 0],
    ["signal", 1, 0],
    ["web 7", 0, 2],
    ["nothing of that", 0, 0],
  ])("finds %s", async (q, outages, incidents) => {
    expect((await read({ q })).list.found).toEqual({ outages, incidents });
  });

  it("lists one day with everything that overlaps it", async () => {
    expect((await read({ day: "2026-11-19" })).list.found).toEqual({ outages: 1, incidents: 1 });
    expect((await read({ day: "2026-11-20" })).list.found).toEqual({ outages: 0, incidents: 0 });
  });

  it("ignores invalid values", async () => {
    const all = await read();
    const odd = { span: "9y", surface: "toaster", model: ["a"], q: ["b"], day: "2026-02-31", page: "x" };
    expect((await read(odd)).asked).toEqual(all.asked);
  });
});
