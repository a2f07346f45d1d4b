import { database } from "@/lib/platform/database/client";
import type { HistoryRow } from "./count-history";

const batchRows = 5_000;

/** Writes generated counts. Call it only with the temporary database of a demo. */
export async function writeHistory(rows: readonly HistoryRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += batchRows) {
    await database().cellCount.createMany({
      data: rows.slice(from, from + batchRows).map(({ counts, at, ...row }) => ({
        ...row,
        at: new Date(at),
        cell: counts[0] ?? 0,
        bySurface: counts[1] ?? 0,
        byModel: counts[2] ?? 0,
        byFamily: counts[3] ?? 0,
        byGroup: counts[4] ?? 0,
        everything: counts[5] ?? 0,
      })),
    });
  }
}

/** Makes every incident look as if our poller first saw it half a minute after it was posted. */
export async function backdateFirstSeen(): Promise<void> {
  await database()
    .$executeRaw`UPDATE official_incident SET first_seen_at = posted_at + interval '30 seconds'`;
}

/** Writes successful readings, one every four minutes, so that the official record counts as complete. */
export async function writeReadings(from: Date, to: Date): Promise<void> {
  await database().$executeRaw`
    INSERT INTO official_reading (at, outcome, indicator)
    SELECT at, 'read', 'none' FROM generate_series(${from}, ${to}::timestamptz - interval '1 minute', interval '4 minutes') at`;
}

/** Creates an account that nobody signs in to. Returns its ID. */
export const createAccount = async (email: string): Promise<string> =>
  (await database().user.create({ data: { email } })).id;
