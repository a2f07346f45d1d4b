import { beforeAll, describe, expect, it } from "vitest";
import { forgetExpired } from "@/lib/accounts/forget-expired";
import { forgetOldAlerts } from "@/lib/alerts/forget";
import { database } from "@/lib/database/client";
import { forgetObservations } from "@/lib/observations/forget";
import { kept } from "@/lib/privacy/kept";
import type { KeptTable } from "@/lib/privacy/kept-table";
import { forgetOld, forgetSpentProofs } from "@/lib/reports/forget";
import { eachDatabase } from "../databases";
import { seeds } from "./seeds";

const told = kept.flatMap(({ tables }) => tables);
const hourMs = 3_600_000;
const now = new Date("2026-03-04T12:00:00Z");
/** Prisma's own list of migrations is about nobody, and in no schema of ours. */
const ofPrisma = "_prisma_migrations";

/** A row of a table whose column, by which it is forgotten, stands at a time. */
const seedOf = ({ table }: KeptTable) => seeds[table];
const forgotten = told.filter((one) => one.forgotten);

eachDatabase("what the page on privacy tells", () => {
  it("is every table and every column that there is, and nothing else", async () => {
    const rows = await database().$queryRaw<{ table: string; column: string }[]>`
      SELECT table_name::text AS "table", column_name::text AS "column" FROM information_schema.columns
      WHERE table_schema NOT IN ('pg_catalog', 'information_schema')`;
    const there = new Map<string, string[]>();
    for (const { table, column } of rows)
      if (table !== ofPrisma) there.set(table, [...(there.get(table) ?? []), column].sort());
    const said = told.map(({ table, columns }) => [table, Object.keys(columns).sort()] as const);
    expect(said.length).toBe(new Set(said.map(([table]) => table)).size);
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(there));
  });

  it("is said of each in words", () => {
    for (const { columns, what, why, howLong, seenBy, deletedBy } of told)
      for (const words of [...Object.values(columns), what, why, howLong, seenBy, deletedBy])
        expect(words.trim()).not.toBe("");
  });

  describe("of how long rows are kept, is kept:", () => {
    beforeAll(async () => {
      await database()
        .$executeRaw`TRUNCATE salt, report, reporter_zone, spent_proof, account_user, account_token,
        event, alert_subscription, alert_message, intake_rule, approved_note, report_removal CASCADE`;
      for (const one of forgotten) {
        const limitMs = (one.forgotten?.afterHours ?? 0) * hourMs;
        const at = (ms: number) => new Date(now.getTime() - limitMs + ms);
        // A day and an hour on both sides, as some go by whole days or hours of UTC.
        for (const [which, ms] of [
          ["old", -25 * hourMs],
          ["new", 25 * hourMs],
        ] as const)
          await seedOf(one)?.plant(at(ms), which);
      }
      await forgetOld(now);
      await forgetSpentProofs(now);
      await forgetExpired(now);
      await forgetOldAlerts(now);
      await forgetObservations(now);
    });

    it("each has its seed", () => {
      expect(Object.keys(seeds).sort()).toEqual(forgotten.map(({ table }) => table).sort());
    });

    it.each(forgotten.map((one) => [one.table, one] as const))("%s", async (table, one) => {
      const column = one.forgotten?.column ?? "";
      expect(Object.keys(one.columns)).toContain(column);
      const rows = await database().$queryRawUnsafe<{ at: Date }[]>(
        `SELECT "${column}" AS at FROM "${table}"`,
      );
      const limit = now.getTime() - (one.forgotten?.afterHours ?? 0) * hourMs;
      expect(rows.map(({ at }) => at.getTime() >= limit)).toEqual([true]);
    });
  });

  it("and the pseudonym of the day before goes from reports, as well as from what was chosen to hide", async () => {
    await database().$executeRaw`TRUNCATE report, report_removal CASCADE`;
    const old = new Date("2026-03-03T00:10:00Z");
    await seeds.report?.plant(old, "old");
    await database().$executeRaw`UPDATE report SET before = '\\x01'`;
    await database()
      .$executeRaw`INSERT INTO report_removal (id, at, why, reports, "from", "to", surfaces, choice)
      VALUES (gen_random_uuid(), now(), 'a flood', 1, '2025-10-01', '2025-10-02', '{}', '{"network":"ab","surface":"x"}')`;
    await forgetOld(now);
    const [report] = await database().$queryRaw<{ before: unknown }[]>`SELECT before FROM report`;
    expect(report?.before).toBeNull();
    const [removal] = await database().$queryRaw<{ choice: object }[]>`SELECT choice FROM report_removal`;
    expect(removal?.choice).toEqual({ surface: "x" });
  });
});
