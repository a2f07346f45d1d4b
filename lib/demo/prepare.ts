import { createKey } from "@/lib/accounts/keys";
import { pollOfficial } from "@/lib/official/polling/poll";
import { detector } from "@/lib/outages/detection/engine";
import type { MinuteInput } from "@/lib/outages/detection/minute-record";
import { ingestMinutes } from "@/lib/outages/following/follow";
import { machineNow } from "@/lib/platform/process/clock";
import { minuteMs } from "@/lib/platform/time/units";
import type { HistoryRow } from "./count-history";
import type { DemoProgram, KeyedProgram } from "./programs";
import { backdateFirstSeen, createAccount, writeHistory, writeReadings } from "./store";

/**
 * Fills the empty database of a demo: the counts, the outages that detection finds in them, and the official record, as if
 * we had polled the status page all the time.
 */
export async function fillHistory(
  counts: readonly HistoryRow[],
  past: readonly MinuteInput[],
  now: Date,
): Promise<void> {
  await writeHistory(counts);
  await ingestMinutes({ detector: detector(), savedMinute: 0 }, past, now);
  const first = past[0];
  if (first) await writeReadings(new Date(first.minute * minuteMs), now);
  await pollOfficial(now);
  await backdateFirstSeen();
}

/** Creates an account and a key for each program, in the temporary database of a demo. */
export const createKeys = (programs: readonly DemoProgram[]): Promise<KeyedProgram[]> =>
  Promise.all(
    programs.map(async (program) => {
      const accountId = await createAccount(`${program.name}@example.org`);
      const created = await createKey(
        accountId,
        { name: program.name, scopes: ["observations"] },
        machineNow(),
      );
      if (created.kind !== "made") throw new Error(`No key for ${program.name}: ${created.kind}.`);
      return { ...program, key: created.key };
    }),
  );
