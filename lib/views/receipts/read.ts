import { LRUCache } from "lru-cache";
import { log } from "@/lib/platform/process/log";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { minuteMs } from "@/lib/platform/time/units";
import { type Difference, differencesOf } from "./differences";
import { isReceiptId } from "./identify";
import { answerNow } from "./make";
import type { Receipt } from "./receipt";
import { findReceipt } from "./store";

/** Whether a receipt would be answered the same, as of `at` (ISO 8601); `unknown` where that could not be reckoned now. */
export type Today =
  | { kind: "same"; at: string }
  | { kind: "differs"; at: string; differences: Difference[] }
  | { kind: "unknown" };

/** A receipt as it was made; null when there is none with this id. */
export const readReceipt = async (id: string): Promise<Receipt | null> =>
  isReceiptId(id) ? findReceipt(id) : null;

/** How long today's answer holds: of a time that is over it hardly changes, and to reckon it is work. */
const openMs = 30_000;
const overMs = 10 * minuteMs;
const overAfterMs = 86_400_000;
const maxKept = 500;
const answers = () =>
  onePerProcess("receipts today", () => new LRUCache<string, Promise<Today>>({ max: maxKept }));

/** Holds a receipt against what would be answered today; at most some minutes old. */
export function readToday(receipt: Receipt, now: Date): Promise<Today> {
  const known = answers().get(receipt.id);
  if (known) return known;
  const ttl = now.getTime() - Date.parse(receipt.asked.to) > overAfterMs ? overMs : openMs;
  const today = compare(receipt, now);
  answers().set(receipt.id, today, { ttl });
  return today;
}

/** The receipt is readable also when today's answer is not: that is told beside it. */
async function compare(receipt: Receipt, now: Date): Promise<Today> {
  try {
    const today = await answerNow(receipt.asked, now);
    if (!today) return { kind: "unknown" };
    const differences = differencesOf(receipt, today);
    const at = today.computedAt;
    return differences.length > 0 ? { kind: "differs", at, differences } : { kind: "same", at };
  } catch (err) {
    log().error({ err, receipt: receipt.id }, "a receipt could not be compared with today");
    answers().delete(receipt.id);
    return { kind: "unknown" };
  }
}
