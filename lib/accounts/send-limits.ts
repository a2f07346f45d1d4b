import { createHmac, randomBytes } from "node:crypto";
import { partsOf, pseudonym } from "@/lib/crowd/reports/reporter";
import { KeyCounter, type Limit, type Use } from "@/lib/platform/http/key-counter";
import { onePerProcess } from "@/lib/platform/process/one-per-process";

/** Sign-in links that one address (IPv6: one /64) may ask for: a person errs a few times, an office shares one. */
export const askerLimit: Limit = { name: "asker", most: 20, windowSeconds: 3600, mostKeys: 100_000 };
/** Links that one network (a /24 or /48) may ask for: whoever has many addresses mostly has them side by side. */
export const networkLimit: Limit = { name: "network", most: 100, windowSeconds: 3600, mostKeys: 100_000 };
/** Links that are sent to one mailbox, whoever asks: nobody's mailbox is filled from here. */
export const mailboxLimit: Limit = { name: "mailbox", most: 3, windowSeconds: 900, mostKeys: 100_000 };
/** Links of this process in all, so that many networks together are no flood of mail either. */
export const allLimit: Limit = { name: "all", most: 1000, windowSeconds: 3600, mostKeys: 1 };

/**
 * Whether a link may be sent. `quiet`: this mailbox has had its links, and whoever asks is told nothing else than
 * otherwise. `closed`: the limits cannot be kept, so nothing may pass.
 */
export type Admission =
  | { kind: "admitted" }
  | { kind: "limited"; retryAfterSeconds: number }
  | { kind: "quiet" }
  | { kind: "closed" };

/** What is limited how: who asks, their network, the mailbox that is written to, and all of this process. */
export interface SendLimit {
  asker: Limit;
  network: Limit;
  mailbox: Limit;
  all: Limit;
}

/** The limits of sign-in links. */
export const linkLimit: SendLimit = {
  asker: askerLimit,
  network: networkLimit,
  mailbox: mailboxLimit,
  all: allLimit,
};

/** Limits by who asks, by network and by mailbox, in this process's memory, as keyed hashes under a secret that dies with it. */
export class SendLimits {
  readonly #secret = randomBytes(32);
  readonly #askers: KeyCounter;
  readonly #networks: KeyCounter;
  readonly #mailboxes: KeyCounter;
  readonly #all: KeyCounter;

  constructor({ asker, network, mailbox, all }: SendLimit) {
    this.#askers = new KeyCounter(asker);
    this.#networks = new KeyCounter(network);
    this.#mailboxes = new KeyCounter(mailbox);
    this.#all = new KeyCounter(all);
  }

  /** Counts one link that somebody at `address` asks to be sent to `email`. */
  async admit(address: string, email: string): Promise<Admission> {
    const { reporter, network } = partsOf(address);
    const asker = await this.#askers.count(pseudonym(this.#secret, "reporter", reporter));
    if (!asker) return { kind: "closed" };
    if (asker.over) return limited(asker);
    const shared = await this.#networks.count(pseudonym(this.#secret, "network", network));
    if (!shared) return { kind: "closed" };
    if (shared.over) return limited(shared);
    const mailbox = await this.#mailboxes.count(
      createHmac("sha256", this.#secret).update(mailboxOf(email)).digest("base64url"),
    );
    if (!mailbox) return { kind: "closed" };
    if (mailbox.over) return { kind: "quiet" };
    const all = await this.#all.count("all");
    return !all || all.over ? { kind: "closed" } : { kind: "admitted" };
  }
}

const limited = ({ quota }: Use): Admission => ({
  kind: "limited",
  retryAfterSeconds: quota.resetSeconds,
});

/** Whose mailbox an address most often is: what stands between a plus and the at is for its owner to sort by. */
const mailboxOf = (email: string): string => email.replace(/\+[^@]*@/, "@");

/** The limits of this process. */
export const sendLimits = (): SendLimits => onePerProcess("sign-in limits", () => new SendLimits(linkLimit));
