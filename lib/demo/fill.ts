import { pollOfficial } from "@/lib/official/polling/poll";
import { detector } from "@/lib/outages/detection/engine";
import type { MinuteInput } from "@/lib/outages/detection/minute-input";
import { ingestMinutes } from "@/lib/outages/following/follow";
import { minuteMs } from "@/lib/platform/time/units";
import type { HistoryRow } from "./count-history";
import { markAllSeen, pretendReadings, writeHistory } from "./store";

/**
 * Fills a demonstration's fresh database: the counts, the outages that detection finds in them, and the official
 * record as if we had watched it all along.
 */
export async function fillHistory(
  counts: readonly HistoryRow[],
  past: readonly MinuteInput[],
  now: Date,
): Promise<void> {
  await writeHistory(counts);
  await ingestMinutes({ detector: detector(), savedMinute: 0 }, past, now);
  const first = past[0];
  if (first) await pretendReadings(new Date(first.minute * minuteMs), now);
  await pollOfficial(now);
  await markAllSeen();
}
