import { expect, it } from "vitest";
import type { NewReport } from "@/lib/crowd/reports/report";
import { recordReports } from "@/lib/crowd/reports/store-record";
import { database } from "@/lib/platform/database/client";
import { retrying } from "@/lib/platform/database/errors";
import { eachDatabase } from "../../databases";
import { shuffled, testRandom } from "../../shuffle";
import { contributions, contributionsOfCounts, countRows, rawReports } from "./recount";
import { emptyReports, someReport } from "./some-report";

const reporters = Array.from({ length: 12 }, (_, who) => `198.51.100.${who}`);
/** A reporter counts once in each kind of zone: six bits, each in one of the reports. */
const allBits = 63;

/** Writes each batch with its own statement, all at the same time, as instances do. */
const writeAtOnce = (batches: readonly NewReport[][]) =>
  Promise.all(batches.map((batch) => retrying(() => recordReports(batch))));

async function expectEachCountedOnce(): Promise<void> {
  const rows = await database().$queryRaw<{ bits: number; twice: number }[]>`
    SELECT bit_or(counted)::int AS bits, sum(counted)::int - bit_or(counted)::int AS twice FROM report
    GROUP BY note`;
  expect(rows).toEqual(reporters.map(() => ({ bits: allBits, twice: 0 })));
}

eachDatabase("concurrent writers", () => {
  it("count a reporter once, in any order", async () => {
    const random = testRandom("whichever is first");
    for (let round = 0; round < 10; round += 1) {
      await emptyReports();
      const at = new Date("2026-03-04T12:00:00Z");
      const batch = () =>
        Promise.all(shuffled(reporters, random).map((address) => someReport(address, at, { note: address })));
      await writeAtOnce(await Promise.all(Array.from({ length: 6 }, batch)));
      await expectEachCountedOnce();
    }
  });

  it("count a reporter once around midnight if their clocks differ", async () => {
    const clocks = ["2026-03-03T23:59:59.900Z", "2026-03-04T00:00:00.000Z", "2026-03-04T00:00:00.700Z"];
    for (let round = 0; round < 15; round += 1) {
      await emptyReports();
      const batches = clocks.map((clock) =>
        Promise.all(reporters.map((address) => someReport(address, new Date(clock), { note: address }))),
      );
      await writeAtOnce(await Promise.all(batches));
      const rows = await database().$queryRaw<{ note: string; people: number }[]>`
        SELECT note, sum(counted & 1)::int AS people FROM report GROUP BY note`;
      expect(rows.map(({ people }) => people)).toEqual(reporters.map(() => 1));
    }
  });

  it("count a reporter once at half past midnight if one uses only today's pseudonym", async () => {
    const counted = new Date("2026-03-04T00:05:00Z");
    const clocks = ["2026-03-04T00:29:59.950Z", "2026-03-04T00:30:00.050Z", "2026-03-04T00:34:59.999Z"];
    await emptyReports();
    await recordReports(
      await Promise.all(reporters.map((address) => someReport(address, counted, { note: address }))),
    );
    const batches = clocks.map((clock) =>
      Promise.all(reporters.map((address) => someReport(address, new Date(clock), { note: address }))),
    );
    await writeAtOnce(await Promise.all(batches));
    await expectPeople(1);
    const later = new Date("2026-03-04T00:35:00Z");
    await recordReports(
      await Promise.all(reporters.map((address) => someReport(address, later, { note: address }))),
    );
    await expectPeople(2);
  });

  it("change the symptom of a report one after the other, so no count moves twice or drops below zero", async () => {
    const symptoms = ["http-500", "http-529", "timeout", "slow", "stream-cut", "other"];
    await emptyReports();
    const first = new Date("2026-03-04T12:00:00Z");
    await recordReports(await Promise.all(reporters.map((address) => someReport(address, first))));
    for (let round = 1; round <= 12; round += 1) {
      const at = new Date(first.getTime() + round * 60_000);
      const batches = symptoms.map((symptom) =>
        Promise.all(reporters.map((address) => someReport(address, at, { symptom }))),
      );
      await writeAtOnce(await Promise.all(batches));
    }
    const rows = await countRows();
    expect(contributionsOfCounts(rows)).toEqual(contributions(await rawReports(new Map())));
    expect(rows.flatMap(({ people }) => people).filter((people) => people < 0)).toEqual([]);
  });
});

async function expectPeople(people: number): Promise<void> {
  const rows = await database().$queryRaw<{ people: number }[]>`
    SELECT sum(counted & 1)::int AS people FROM report GROUP BY note`;
  expect(rows.map((row) => row.people)).toEqual(reporters.map(() => people));
}
