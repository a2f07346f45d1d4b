import { database } from "@/lib/platform/database/client";
import type { HistoryRow } from "./count-history";

const rowsAtOnce = 5_000;

/** Writes generated counts; only a demonstration's throw-away database is ever given here. */
export async function writeHistory(rows: readonly HistoryRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await database().cellCount.createMany({
      data: rows.slice(from, from + rowsAtOnce).map(({ counts, at, ...row }) => ({
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

/** Lets every incident look as if our poller had seen it half a minute after its post. */
export async function markAllSeen(): Promise<void> {
  await database()
    .$executeRaw`UPDATE official_incident SET first_seen_at = posted_at + interval '30 seconds'`;
}

/** Good readings every four minutes of a past time, so that the record counts as watched since then. */
export async function pretendReadings(from: Date, to: Date): Promise<void> {
  await database().$executeRaw`
    INSERT INTO official_reading (at, outcome, indicator)
    SELECT at, 'read', 'none' FROM generate_series(${from}, ${to}::timestamptz - interval '1 minute', interval '4 minutes') at`;
}

/** An account that nobody signs in to; answers its id. */
export const makeAccount = async (email: string): Promise<string> =>
  (await database().user.create({ data: { email } })).id;
