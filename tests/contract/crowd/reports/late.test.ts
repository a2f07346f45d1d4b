import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { zoneKinds } from "@/lib/catalog/zones";
import { readCells, readSeries } from "@/lib/crowd/counts/read";
import { record, recordLateReport } from "@/lib/crowd/reports/record";
import { type Observation, zoneKeysOf } from "@/lib/crowd/reports/report";
import { submitReport } from "@/lib/crowd/reports/submit";
import { earliestAccepted } from "@/lib/crowd/reports/time-and-id";
import { readMinutes } from "@/lib/outages/following/store-minutes";
import { changeChannel, onPastChange, pastPayload } from "@/lib/platform/database/changes";
import { database } from "@/lib/platform/database/client";
import { setClock } from "@/lib/platform/process/clock";
import { eachDatabase } from "../../databases";
import { contributions, contributionsOfCounts, countRows, rawReports } from "./recount";
import { emptyReports } from "./some-report";

const minute = 60_000;
const half = 30 * minute;
const noon = new Date("2026-03-04T12:00:00Z");
const ago = (ms: number, from = noon) => new Date(from.getTime() - ms);
const failing = { surface: "claude-code", model: "opus-5", symptom: "http-529" };
let lastAddress = 0;
function newAddress(): string {
  lastAddress += 1;
  return `10.77.${lastAddress >> 8}.${lastAddress & 255}`;
}
const submit = (value: object, address = newAddress(), now = noon, key?: string) =>
  submitReport({ kind: "json", value }, { address, source: "api", ...(key ? { key } : {}) }, now);

const observed = (given: Partial<Observation> = {}): Observation => ({
  vote: "fails",
  surface: "claude-code",
  model: "opus-5",
  symptom: null,
  note: null,
  excerpt: null,
  ...given,
});

async function expectCountsOfReports(): Promise<void> {
  const rows = await countRows();
  expect(contributionsOfCounts(rows)).toEqual(contributions(await rawReports(new Map())));
  expect(rows.flatMap(({ people }) => people).filter((people) => people < 0)).toEqual([]);
}

const step = fc.record({
  pause: fc.constantFrom(0, 1, 40_000, 9 * minute, half - 1, half, 47 * minute),
  /** How long ago it happened, if it is late. */
  age: fc.constantFrom(null, null, minute, 12 * minute, half - 1, half, half + 1, 61 * minute, 200 * minute),
  who: fc.integer({ min: 0, max: 1 }),
  vote: fc.constantFrom<Observation["vote"]>("fails", "fails", "fails", "works"),
  surface: fc.constantFrom("claude-code", "claude-web"),
  model: fc.constantFrom("opus-5", "opus-4-8", "sonnet-5"),
});
const stream = fc.record({
  start: fc.constantFrom("12:00:00.000", "23:20:00.000", "23:59:59.999", "00:10:00.000", "00:29:59.000"),
  steps: fc.array(step, { minLength: 4, maxLength: 22 }),
});

eachDatabase("a late report", () => {
  beforeEach(async () => {
    await emptyReports();
    setClock(noon, 1);
  });

  it("counts where its sender was not counted within half an hour, whatever came before or after", async () => {
    await fc.assert(
      fc.asyncProperty(stream, async ({ start, steps }) => {
        await emptyReports();
        const times = new Map<string, number[]>();
        let now = Date.parse(`2026-03-04T${start}Z`);
        for (const { pause, age, who, ...given } of steps) {
          now += pause;
          const at = now - (age ?? 0);
          if (at < earliestAccepted(new Date(now)).getTime()) continue;
          const report = { ...observed(given), id: randomUUID(), at: new Date(at), source: "api" as const };
          const address = `192.0.2.${who}`;
          const recorded = await (age === null
            ? record(report, address)
            : recordLateReport(report, address, new Date(now)));
          let expected = 0;
          for (const [kind, zone] of zoneKeysOf(report).entries()) {
            const counted = times.get(`${who} ${zone}`) ?? [];
            if (counted.some((time) => Math.abs(time - at) < half)) continue;
            times.set(`${who} ${zone}`, [...counted, at]);
            expected |= 1 << kind;
          }
          expect({ ...given, at, counted: recorded?.counted }).toEqual({ ...given, at, counted: expected });
        }
        await expectCountsOfReports();
      }),
      { numRuns: 40 },
    );
  });

  it("counts once if several arrive together, also with a current one", async () => {
    for (let round = 0; round < 8; round += 1) {
      await emptyReports();
      const address = newAddress();
      const at = (minutes: number) => ({
        ...observed(),
        id: randomUUID(),
        at: ago(minutes * minute),
        source: "api" as const,
      });
      // Counted now, so the late report is earlier.
      if (round % 2 === 0) await record(at(0), address);
      await Promise.all([
        ...[100, 101, 110, 125, 100].map((minutes) => recordLateReport(at(minutes), address, noon)),
        ...(round % 2 === 0 ? [] : [record(at(0), address)]),
      ]);
      const counted = await database().report.findMany({ where: { counted: { gt: 0 } } });
      const sums = zoneKinds.map(
        (_, kind) => counted.filter((report) => (report.counted >> kind) & 1).length,
      );
      expect(sums).toEqual(zoneKinds.map(() => 2));
      await expectCountsOfReports();
    }
  });

  it("is stored in its own minute, and does not change a symptom", async () => {
    const address = newAddress();
    await submit({ ...failing, at: ago(5 * 60 * minute).toISOString() }, address);
    await submit({ ...failing, symptom: "timeout" }, address);
    const again = await submit(
      { ...failing, symptom: "slow", at: ago(5 * 60 * minute - 1).toISOString() },
      address,
    );
    expect(again).toMatchObject({ kind: "repeated" });
    const rows = await database().cellCount.findMany({
      where: { stepMinutes: 1, cell: { gt: 0 } },
      orderBy: { at: "asc" },
    });
    expect(rows.map(({ at, symptom, cell }) => [at.toISOString(), symptom, cell])).toEqual([
      ["2026-03-04T07:00:00.000Z", "http-529", 1],
      ["2026-03-04T12:00:00.000Z", "timeout", 1],
    ]);
  });

  it("returns the current people, and is one of them if it is from the last half hour", async () => {
    await submit(failing);
    expect(await submit({ ...failing, at: ago(20 * minute).toISOString() })).toMatchObject({
      people: { cell: 2, all: 2 },
    });
    expect(await submit({ ...failing, at: ago(90 * minute).toISOString() })).toMatchObject({
      people: { cell: 2, all: 2 },
    });
    expect(await submit(failing)).toMatchObject({ people: { cell: 3, all: 3 } });
  });

  it("is in the counts, but not in the input of detection", async () => {
    const at = ago(40 * minute);
    for (let one = 0; one < 5; one += 1) await submit({ ...failing, at: at.toISOString() });
    await submit(failing, newAddress(), at);
    await submit({ surface: "claude-code", works: true, at: at.toISOString() });
    const place = Math.floor(at.getTime() / minute);
    const [input] = await readMinutes(place, place + 1);
    expect(input?.rows.map(({ people }) => people)).toEqual([1]);
    expect(input?.worksAgain).toEqual([]);
    const [counts] = await readCells({ from: at, to: new Date(at.getTime() + minute) });
    expect(counts).toMatchObject({ cell: 6, everything: 6 });
  });

  it("is visible although a day of counts is cached", async () => {
    const asked = { from: ago(1440 * minute), to: new Date(noon.getTime() + minute) };
    const series = { ...asked, stepMinutes: 5 };
    await submit(failing, newAddress(), ago(200 * minute));
    expect((await readSeries(series)).reduce((sum, { people }) => sum + people, 0)).toBe(1);
    expect(await readCells(asked)).toMatchObject([{ everything: 1 }]);
    for (const minutes of [1300 - 13 * 60, 200, 90])
      await submit({ ...failing, at: ago(minutes * minute).toISOString() });
    expect((await readSeries(series)).reduce((sum, { people }) => sum + people, 0)).toBe(4);
    expect(await readCells(asked)).toMatchObject([{ everything: 4 }]);
  });
});

describe("the time of a report", () => {
  eachDatabase("is checked", () => {
    beforeEach(emptyReports);
    const at = (time: string, now: string) =>
      submit({ ...failing, at: time }, newAddress(), new Date(`2026-03-04T${now}Z`));

    it.each([
      [
        "a little ahead, as clocks differ: now",
        "2026-03-04T12:00:59Z",
        "12:00:00",
        "2026-03-04T12:00:00.000Z",
      ],
      ["of this minute", "2026-03-04T12:00:01.5Z", "12:00:30", "2026-03-04T12:00:01.500Z"],
      [
        "seconds ago, in the minute before: now",
        "2026-03-04T11:59:50Z",
        "12:00:03",
        "2026-03-04T12:00:03.000Z",
      ],
      ["in another time zone", "2026-03-04T13:05:00+05:45", "12:00:00", "2026-03-04T07:20:00.000Z"],
      [
        "of the first minute that can be counted",
        "2026-03-04T00:30:00Z",
        "12:00:00",
        "2026-03-04T00:30:00.000Z",
      ],
      [
        "of the day before, while we have its salt",
        "2026-03-03T22:00:00Z",
        "00:20:00",
        "2026-03-03T22:00:00.000Z",
      ],
      ["23 hours ago", "2026-03-04T00:45:00Z", "23:45:00", "2026-03-04T00:45:00.000Z"],
    ])("%s", async (_, time, now, stored) => {
      expect(await at(time, now)).toMatchObject({ kind: "counted" });
      expect((await database().report.findMany()).map((report) => report.at.toISOString())).toEqual([stored]);
    });

    it.each([
      [
        "more than a minute ahead",
        "2026-03-04T12:01:01Z",
        "12:00:00",
        /must not be in the future. The server’s time is/,
      ],
      [
        "before half past midnight",
        "2026-03-04T00:29:59Z",
        "12:00:00",
        /must be 2026-03-04T00:30:00.000Z or later/,
      ],
      ["of a day whose salt is deleted", "2026-03-03T23:50:00Z", "00:31:00", /or later. For earlier reports/],
      [
        "more than 23 hours ago",
        "2026-03-03T01:00:00Z",
        "00:10:00",
        /must be 2026-03-03T01:10:00.000Z or later/,
      ],
      ["not a time", "yesterday", "12:00:00", /must be an ISO 8601 time with a time zone/],
      ["without a time zone", "2026-03-04T11:00:00", "12:00:00", /must be an ISO 8601 time with a time zone/],
    ])("and rejected with advice: %s", async (_, time, now, message) => {
      const outcome = await at(time, now);
      expect(outcome).toMatchObject({
        kind: "invalid",
        errors: [{ path: "at", message: expect.stringMatching(message) }],
      });
      expect(await database().report.count()).toBe(0);
    });
  });
});

eachDatabase("past minutes that another instance changed", ({ kind }) => {
  it.runIf(kind === "postgresql")("are notified", async () => {
    const heard = new Promise<number>((resolve) => onPastChange(resolve));
    await database()
      .$queryRaw`SELECT pg_notify(${changeChannel}, ${pastPayload(1_772_000_000_000)})::text AS told`;
    expect(await heard).toBe(1_772_000_000_000);
  });
});
