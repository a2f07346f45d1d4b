import { randomBytes } from "node:crypto";
import { partsOf, pseudonym } from "@/lib/crowd/reports/reporter";
import { KeyCounter, type Limit } from "@/lib/platform/http/key-counter";
import { onePerProcess } from "@/lib/platform/process/one-per-process";

/** Receipts of one address (IPv6: one /64): a person tries a few windows, an office shares one. */
const askerLimit: Limit = { name: "asker", max: 20, windowSeconds: 3600, maxKeys: 100_000 };
/** Receipts of this process in all: each is kept for ever. */
const allLimit: Limit = { name: "all", max: 300, windowSeconds: 3600, maxKeys: 1 };

/** Whether a receipt may be made. */
export type Admission = { kind: "admitted" } | { kind: "limited"; retryAfterSeconds: number };

/** Limits on making receipts, in this process's memory, by hashes under a secret that dies with it. */
export class ReceiptLimits {
  readonly #secret = randomBytes(32);
  readonly #askers: KeyCounter;
  readonly #all: KeyCounter;

  constructor(asker = askerLimit, all = allLimit) {
    this.#askers = new KeyCounter(asker);
    this.#all = new KeyCounter(all);
  }

  /** Counts one receipt that somebody at `address` wants. What cannot be counted is not made. */
  async admit(address: string): Promise<Admission> {
    const asker = await this.#askers.count(pseudonym(this.#secret, "reporter", partsOf(address).reporter));
    if (!asker) return { kind: "limited", retryAfterSeconds: askerLimit.windowSeconds };
    if (asker.over) return { kind: "limited", retryAfterSeconds: asker.quota.resetSeconds };
    const all = await this.#all.count("all");
    if (all && !all.over) return { kind: "admitted" };
    return { kind: "limited", retryAfterSeconds: all?.quota.resetSeconds ?? allLimit.windowSeconds };
  }
}

/** The limits of this process. */
export const receiptLimits = (): ReceiptLimits => onePerProcess("receipt limits", () => new ReceiptLimits());
