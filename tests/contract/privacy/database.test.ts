import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { deleteExpiredSignIns } from "@/lib/accounts/sessions";
import { deleteOldAlerts } from "@/lib/alerts/store-retention";
import { pruneObservations } from "@/lib/crowd/observations/retention";
import { pruneReports, pruneSpentProofs } from "@/lib/crowd/reports/retention";
import { database } from "@/lib/platform/database/client";
import { hourMs } from "@/lib/platform/time/units";
import { retention } from "@/lib/privacy/retention";
import type { RetentionTable } from "@/lib/privacy/retention-table";
import { eachDatabase } from "../databases";
import { seeds } from "./seeds";

const described = retention.flatMap(({ tables }) => tables);
/** Midnight UTC: some retention times end at whole hours, one at the end of a day. */
const planted = new Date("2026-03-04T00:00:00Z");
/** Prisma's list of migrations has no personal data and is not in our schema. */
const ofPrisma = "_prisma_migrations";

/** Creates a row whose retention starts at a given time. */
const seedOf = ({ table }: RetentionTable) => seeds[table];
const forgotten = described.filter((one) => one.forgotten);

/** Deletes everything that has expired. */
async function pruneAll(now: Date): Promise<void> {
  await pruneReports(now);
  await pruneSpentProofs(now);
  await deleteExpiredSignIns(now);
  await deleteOldAlerts(now);
  await pruneObservations(now);
}

eachDatabase("the privacy page", () => {
  it("lists every table and every column, and nothing else", async () => {
    const rows = await database().$queryRaw<{ table: string; column: string }[]>`
      SELECT table_name::text AS "table", column_name::text AS "column" FROM information_schema.columns
      WHERE table_schema NOT IN ('pg_catalog', 'information_schema')`;
    const actual = new Map<string, string[]>();
    for (const { table, column } of rows)
      if (table !== ofPrisma) actual.set(table, [...(actual.get(table) ?? []), column].sort());
    const listed = described.map(({ table, columns }) => [table, Object.keys(columns).sort()] as const);
    expect(listed.length).toBe(new Set(listed.map(([table]) => table)).size);
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(actual));
  });

  it("describes each of them", () => {
    for (const { columns, what, why, howLong, seenBy, deletedBy } of described)
      for (const words of [...Object.values(columns), what, why, howLong, seenBy, deletedBy])
        expect(words.trim()).not.toBe("");
  });

  describe("gives the exact retention of", () => {
    it("every table in the seeds", () => {
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
        await pruneAll(new Date(at));
        const [rows] = await database().$queryRawUnsafe<{ n: number }[]>(
          `SELECT count(*)::int AS n FROM "${table}"`,
        );
        return rows?.n;
      };
      const endMs = planted.getTime() + Math.round((one.forgotten?.afterHours ?? 0) * hourMs);
      expect([await rowsAt(endMs - 1), await rowsAt(endMs + 1)]).toEqual([1, 0]);
    });

    it("an unconfirmed address", async () => {
      await database().$executeRaw`TRUNCATE alert_subscription CASCADE`;
      const wish = { channel: "email", address: "row@example.org", receiver: "mail", wants: ["confirmed"] };
      await database().alertSubscription.create({ data: { id: randomUUID(), createdAt: planted, ...wish } });
      await pruneAll(new Date(planted.getTime() + 24 * hourMs));
      expect(await database().alertSubscription.count()).toBe(1);
      await pruneAll(new Date(planted.getTime() + 24 * hourMs + 1));
      expect(await database().alertSubscription.count()).toBe(0);
    });
  });

  it("describes deleted pseudonyms: the previous day’s in reports, and those in filters of removals", async () => {
    await database().$executeRaw`TRUNCATE report, report_removal CASCADE`;
    const old = new Date("2026-03-03T00:10:00Z");
    await seeds.report?.plant(old, "old");
    await database().$executeRaw`UPDATE report SET before = '\\x01'`;
    await database()
      .$executeRaw`INSERT INTO report_removal (id, at, why, reports, "from", "to", surfaces, choice)
      VALUES (gen_random_uuid(), now(), 'a flood', 1, '2025-10-01', '2025-10-02', '{}', '{"network":"ab","surface":"x"}')`;
    await pruneReports(new Date("2026-03-04T12:00:00Z"));
    const [report] = await database().$queryRaw<{ before: unknown }[]>`SELECT before FROM report`;
    expect(report?.before).toBeNull();
    const [removal] = await database().$queryRaw<{ choice: object }[]>`SELECT choice FROM report_removal`;
    expect(removal?.choice).toEqual({ surface: "x" });
  });
});
