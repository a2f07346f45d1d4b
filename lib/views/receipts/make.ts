import type { ProblemError } from "@/lib/platform/http/problem";
import { computeAnswer } from "./compute-answer";
import { identify } from "./identify";
import { receiptLimits } from "./limits";
import { readAsk } from "./parse-request";
import { maxRecords, readInputs } from "./read-inputs";
import { type Asked, countingVersion, type Receipt } from "./receipt";
import { keepReceipt } from "./store";

/** What became of the wish for a receipt. */
export type Made =
  | { kind: "made"; id: string }
  | { kind: "invalid" | "too-many"; errors: ProblemError[] }
  | { kind: "limited"; retryAfterSeconds: number };

/** Makes and keeps a receipt. `address` is the network's, of who asks; it is not kept. */
export async function makeReceipt(given: unknown, address: string, now: Date): Promise<Made> {
  const read = readAsk(given, now);
  if ("errors" in read) return { kind: "invalid", errors: read.errors };
  const admission = await receiptLimits().admit(address);
  if (admission.kind === "limited") return admission;
  const receipt = await answerNow(read.asked, now);
  if (!receipt) return { kind: "too-many", errors: [tooMany] };
  await keepReceipt(receipt);
  return { kind: "made", id: receipt.id };
}

const tooMany = {
  path: "to",
  message: `must be earlier: this window has more than ${maxRecords} outages or incidents; make several receipts instead`,
};

/** What is answered to a question as of `now`, not kept; null where it has too many records. */
export async function answerNow(asked: Asked, now: Date): Promise<Receipt | null> {
  const inputs = await readInputs(asked, now);
  if (!inputs) return null;
  const content = { version: countingVersion, asked, answer: computeAnswer(asked, inputs) };
  return { id: identify(content), computedAt: now.toISOString(), ...content };
}
