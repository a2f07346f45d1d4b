import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { zoneKeysOf } from "@/lib/crowd/reports/report";
import { database } from "@/lib/platform/database/client";
import { projectPath } from "@/lib/platform/http/next/project-path";
import { eachDatabase } from "../../databases";
import { someReport } from "./some-report";

const noon = new Date("2026-03-04T12:00:00Z");

eachDatabase("the statement that records", () => {
  it.each([false, true])("can be explained as it is in its file, late: %s", async (late) => {
    const statement = await readFile(projectPath("lib", "crowd", "reports", "store-record.sql"), "utf8");
    const report = await someReport("192.0.2.1", noon);
    const sent = JSON.stringify([{ n: 0, ...report, zones: zoneKeysOf(report), clear: 63 }]);
    const plan = await database().$queryRawUnsafe<object[]>(
      `EXPLAIN ${statement}`,
      sent,
      noon,
      "changes",
      late,
    );
    expect(JSON.stringify(plan)).toContain("reporter_zone");
    expect(await database().report.count()).toBe(0);
  });
});
