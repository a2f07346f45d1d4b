import { randomBytes } from "node:crypto";
import { partsOf, pseudonym } from "@/lib/crowd/reports/reporter";
import type { ProblemError } from "@/lib/platform/http/problem";
import { KeyCounter, type Limit } from "@/lib/platform/http/rate-limit";
import { onePerProcess } from "@/lib/platform/process/one-per-process";
import { computeResult } from "./compute-result";
import { identify } from "./identify";
import { maxRecords, readInputs } from "./read-inputs";
import { countingVersion, type Receipt, type ReceiptRequest } from "./receipt";
import { parseReceiptRequest } from "./request";
import { storeReceipt } from "./store";

/** The outcome of a request for a receipt. */
export type CreateOutcome =
  | { kind: "made"; id: string }
  | { kind: "invalid" | "too-many"; errors: ProblemError[] }
  | { kind: "limited"; retryAfterSeconds: number };

/** Creates and stores a receipt. `address` is the client's network address; we do not store it. */
export async function createReceipt(given: unknown, address: string, now: Date): Promise<CreateOutcome> {
  const read = parseReceiptRequest(given, now);
  if ("errors" in read) return { kind: "invalid", errors: read.errors };
  const admission = await receiptLimits().admit(address);
  if (admission.kind === "limited") return admission;
  const receipt = await computeReceipt(read.asked, now);
  if (!receipt) return { kind: "too-many", errors: [tooMany] };
  await storeReceipt(receipt);
  return { kind: "made", id: receipt.id };
}

const tooMany = {
  path: "to",
  message: `must be earlier, because this period has more than ${maxRecords} outages or incidents. To cover all of it, create several receipts`,
};

/** The receipt for a request as of `now`, not stored; null if the period has too many records. */
export async function computeReceipt(asked: ReceiptRequest, now: Date): Promise<Receipt | null> {
  const inputs = await readInputs(asked, now);
  if (!inputs) return null;
  const content = { version: countingVersion, asked, answer: computeResult(asked, inputs) };
  return { id: identify(content), computedAt: now.toISOString(), ...content };
}

/** Receipts per network address (IPv6: per /64). A person tries a few periods, and an office shares one address. */
const requesterLimit: Limit = { name: "asker", max: 20, windowSeconds: 3600, maxKeys: 100_000 };
/** Receipts of this process in total, because we store each forever. */
const allLimit: Limit = { name: "all", max: 300, windowSeconds: 3600, maxKeys: 1 };

/** Whether the client may create a receipt. */
export type Admission = { kind: "admitted" } | { kind: "limited"; retryAfterSeconds: number };

/** Limits on creating receipts, in this process's memory. Keys are hashes under a secret that is never stored. */
class ReceiptLimits {
  readonly #secret = randomBytes(32);
  readonly #requesters: KeyCounter;
  readonly #all: KeyCounter;

  constructor(requester = requesterLimit, all = allLimit) {
    this.#requesters = new KeyCounter(requester);
    this.#all = new KeyCounter(all);
  }

  /** Counts a receipt for `address`. If we cannot count it, we refuse it. */
  async admit(address: string): Promise<Admission> {
    const requester = await this.#requesters.count(
      pseudonym(this.#secret, "reporter", partsOf(address).reporter),
    );
    if (!requester) return { kind: "limited", retryAfterSeconds: requesterLimit.windowSeconds };
    if (requester.over) return { kind: "limited", retryAfterSeconds: requester.quota.resetSeconds };
    const all = await this.#all.count("all");
    if (all && !all.over) return { kind: "admitted" };
    return { kind: "limited", retryAfterSeconds: all?.quota.resetSeconds ?? allLimit.windowSeconds };
  }
}

/** The limits of this process. */
const receiptLimits = (): ReceiptLimits => onePerProcess("receipt limits", () => new ReceiptLimits());
