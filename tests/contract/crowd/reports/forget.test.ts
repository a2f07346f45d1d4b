import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { pseudonymize } from "@/lib/crowd/reports/reporter";
import { pruneReports } from "@/lib/crowd/reports/retention";
import { dayOf, saltOf } from "@/lib/crowd/reports/salt";
import { recordReports } from "@/lib/crowd/reports/store-record";
import { insertSalt } from "@/lib/crowd/reports/store-salt";
import { database } from "@/lib/platform/database/client";
import { dayMs } from "@/lib/platform/time/units";
import { eachDatabase } from "../../databases";
import { countRows } from "./recount";
import { emptyReports, someReport } from "./some-report";

const now = new Date("2026-03-04T12:00:00Z");
const ago = (ms: number) => new Date(now.getTime() - ms);

eachDatabase("pruning deletes", () => {
  beforeEach(async () => {
    await emptyReports();
    await database().salt.deleteMany();
    await pruneReports(new Date("2100-01-01T00:00:00Z"));
  });

  it("raw reports after 90 days, but not their counts", async () => {
    const times = [ago(90 * dayMs + 1), ago(90 * dayMs), ago(dayMs)];
    for (const at of times) await recordReports([await someReport("192.0.2.1", at)]);
    const counts = await countRows();
    expect(await pruneReports(now)).toMatchObject({ reports: 1 });
    const kept = await database().report.findMany({ orderBy: { at: "asc" } });
    expect(kept.map(({ at }) => at)).toEqual(times.slice(1));
    expect(await countRows()).toEqual(counts);
    expect(await pruneReports(now)).toEqual({
      ...{ reports: 0, reporterZones: 0, salts: 0, intakeRules: 0, links: 0, chosen: 0 },
    });
  });

  it("where a reporter was counted, after a day", async () => {
    await recordReports([await someReport("192.0.2.1", ago(dayMs + 1))]);
    await recordReports([await someReport("192.0.2.2", ago(dayMs - 1))]);
    expect(await pruneReports(now)).toMatchObject({ reporterZones: 6 });
    expect(await database().reporterZone.count()).toBe(6);
  });

  it("the link between a person's reports across midnight, after a day", async () => {
    const midnight = Date.parse("2026-03-03T00:00:00Z");
    await recordReports([await someReport("192.0.2.1", new Date(midnight + 29 * 60_000))]);
    const linked = () => database().report.count({ where: { before: { not: null } } });
    expect(await pruneReports(new Date(midnight + dayMs - 1))).toMatchObject({ links: 0 });
    expect(await linked()).toBe(1);
    expect(await pruneReports(new Date(midnight + dayMs))).toMatchObject({ links: 1 });
    expect(await linked()).toBe(0);
  });

  it("pseudonyms in a removal with its reports, but never the removal", async () => {
    const at = ago(90 * dayMs + 1);
    const choice = { from: at, to: now, reporter: "ab".repeat(16), surface: "claude-code" };
    const hid = { why: "test", reports: 1, from: at, to: at, surfaces: ["claude-code"], takenInAt: at };
    await database().reportRemoval.create({ data: { id: randomUUID(), at, ...hid, choice } });
    expect(await pruneReports(new Date(at.getTime() + 90 * dayMs))).toMatchObject({ chosen: 0 });
    expect(await pruneReports(now)).toMatchObject({ chosen: 1 });
    const [kept] = await database().reportRemoval.findMany();
    expect(kept?.choice).toEqual({ from: at.toISOString(), to: now.toISOString(), surface: "claude-code" });
  });

  it("the salt of a day when it is no longer needed", async () => {
    const midnight = new Date("2026-03-04T00:00:00Z");
    const yesterday = new Date(midnight.getTime() - dayMs);
    const at = (minutes: number) => new Date(midnight.getTime() + minutes * 60_000);
    await pseudonymize("192.0.2.1", at(10));
    await pruneReports(at(34));
    expect((await database().salt.findMany({ orderBy: { day: "asc" } })).map(({ day }) => day)).toEqual([
      yesterday,
      midnight,
    ]);
    const before = Buffer.from(await saltOf(yesterday.getTime())).toString("hex");
    await pruneReports(at(35));
    expect((await database().salt.findMany()).map(({ day }) => day)).toEqual([midnight]);
    // It is gone from memory too, so the same day gets another one.
    expect(Buffer.from(await saltOf(yesterday.getTime())).toString("hex")).not.toBe(before);
  });

  it("nothing early: each day has one salt on all instances, and no address is stored", async () => {
    const day = new Date(dayOf(now));
    const brought = Array.from({ length: 5 }, (_, at) => insertSalt(day, new Uint8Array(32).fill(at)));
    const kept = new Set((await Promise.all(brought)).map((salt) => Buffer.from(salt).toString("hex")));
    expect(kept.size).toBe(1);
    await recordReports([await someReport("192.0.2.77", now)]);
    const stored = JSON.stringify([
      await database().report.findMany(),
      await database().reporterZone.findMany(),
    ]);
    expect(stored).not.toContain("192.0.2.77");
    expect(stored).not.toContain(Buffer.from([192, 0, 2, 77]).toString("hex"));
  });
});
