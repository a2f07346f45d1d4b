import { pollOfficial } from "@/lib/official/poll";
import type { HistoryRow } from "./count-history";
import { markAllSeen, writeHistory } from "./store";

/** Fills a demonstration's fresh database: the counts, and the official record as if we had watched it all along. */
export async function fillHistory(counts: readonly HistoryRow[], now: Date): Promise<void> {
  await writeHistory(counts);
  await pollOfficial(now);
  await markAllSeen();
}
