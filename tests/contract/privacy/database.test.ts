import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { forgetExpired } from "@/lib/accounts/sessions";
import { deleteOldAlerts } from "@/lib/alerts/store-retention";
import { forgetObservations } from "@/lib/crowd/observations/forget";
import { forgetOld, forgetSpentProofs } from "@/lib/crowd/reports/forget";
import { database } from "@/lib/platform/database/client";
import { hourMs } from "@/lib/platform/time/units";
import { retention } from "@/lib/privacy/retention";
import type { RetentionTable } from "@/lib/privacy/retention-table";
import { eachDatabase } from "../databases";
import { seeds } from "./seeds";

const told = retention.flatMap(({ tables }) => tables);
/** A midnight of UTC, as some times go by whole hours, and one by the day. */
const planted = new Date("2026-03-04T00:00:00Z");
/** Prisma's own list of migrations is about nobody, and in no schema of ours. */
const ofPrisma = "_prisma_migrations";

/** A row of a table whose column, by which it is forgotten, stands at a time. */
const seedOf = ({ table }: RetentionTable) => seeds[table];
const forgotten = told.filter((one) => one.forgotten);

/** Everything that is looked for by the clock. */
async function forgetAll(now: Date): Promise<void> {
  await forgetOld(now);
  await forgetSpentProofs(now);
  await forgetExpired(now);
  await deleteOldAlerts(now);
  await forgetObservations(now);
}

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

  describe("of how long rows are kept, is kept to the moment:", () => {
    it("each has its seed", () => {
      expect(Object.keys(seeds).sort()).toEqual(forgotten.map(({ table }) => table).sort());
    });

    it.each(forgotten.map((one) => [one.table, one] as const))("%s", async (table, one) => {
      const column = one.forgotten?.column ?? "";
      expect(Object.keys(one.columns)).toContain(column);
      await database()
        .$executeRaw`TRUNCATE salt, report, reporter_zone, spent_proof, account_user, account_token,
        event, alert_subscription, alert_message, intake_rule, approved_note, report_removal CASCADE`;
      await seedOf(one)?.plant(planted, "row");
      const rowsAt = async (at: number) => {
        await forgetAll(new Date(at));
        const [rows] = await database().$queryRawUnsafe<{ n: number }[]>(
          `SELECT count(*)::int AS n FROM "${table}"`,
        );
        return rows?.n;
      };
      const endMs = planted.getTime() + Math.round((one.forgotten?.afterHours ?? 0) * hourMs);
      expect([await rowsAt(endMs - 1), await rowsAt(endMs + 1)]).toEqual([1, 0]);
    });

    it("and an address that nobody confirmed", async () => {
      await database().$executeRaw`TRUNCATE alert_subscription CASCADE`;
      const wish = { channel: "email", address: "row@example.org", receiver: "mail", wants: ["confirmed"] };
      await database().alertSubscription.create({ data: { id: randomUUID(), createdAt: planted, ...wish } });
      await forgetAll(new Date(planted.getTime() + 24 * hourMs));
      expect(await database().alertSubscription.count()).toBe(1);
      await forgetAll(new Date(planted.getTime() + 24 * hourMs + 1));
      expect(await database().alertSubscription.count()).toBe(0);
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
    await forgetOld(new Date("2026-03-04T12:00:00Z"));
    const [report] = await database().$queryRaw<{ before: unknown }[]>`SELECT before FROM report`;
    expect(report?.before).toBeNull();
    const [removal] = await database().$queryRaw<{ choice: object }[]>`SELECT choice FROM report_removal`;
    expect(removal?.choice).toEqual({ surface: "x" });
  });
});
