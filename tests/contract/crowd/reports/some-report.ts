import { randomUUID } from "node:crypto";
import type { NewReport, Observation } from "@/lib/crowd/reports/report";
import { pseudonymize } from "@/lib/crowd/reports/reporter";
import { database } from "@/lib/platform/database/client";

/** A report of an address at a time. Default: Claude Code on Opus 5, without a symptom. */
export async function someReport(
  address: string,
  at: Date,
  given: Partial<Observation> = {},
): Promise<NewReport> {
  return {
    id: randomUUID(),
    at,
    vote: "fails",
    surface: "claude-code",
    model: "opus-5",
    symptom: null,
    note: null,
    excerpt: null,
    source: "api",
    ...given,
    ...(await pseudonymize(address, at)),
  };
}

/** Empties all tables that intake writes. */
export async function emptyReports(): Promise<void> {
  await database().$executeRaw`TRUNCATE report, reporter_zone, cell_count`;
}
