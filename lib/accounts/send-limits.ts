import { createHmac, randomBytes } from "node:crypto";
import { partsOf, pseudonym } from "@/lib/crowd/reports/reporter";
import { KeyCounter, type Limit, type Use } from "@/lib/platform/http/rate-limit";
import { onePerProcess } from "@/lib/platform/process/one-per-process";

/** Sign-in links per network address (IPv6: per /64). People make mistakes, and an office shares one address. */
export const requesterLimit: Limit = { name: "asker", max: 20, windowSeconds: 3600, maxKeys: 100_000 };
/** Links per network (a /24 or /48): an attacker with many addresses usually has them side by side. */
export const networkLimit: Limit = { name: "network", max: 100, windowSeconds: 3600, maxKeys: 100_000 };
/** Links per mailbox, from any requester: nobody can use us to flood a mailbox. */
export const mailboxLimit: Limit = { name: "mailbox", max: 3, windowSeconds: 900, maxKeys: 100_000 };
/** Links per process: many networks together cannot flood the mail server either. */
export const allLimit: Limit = { name: "all", max: 1000, windowSeconds: 3600, maxKeys: 1 };

/**
 * Whether we may send a link. `quiet`: this mailbox has reached its limit, but the requester gets the same response as usual.
 * `closed`: the limits cannot be checked, so we send nothing.
 */
export type Admission =
  | { kind: "admitted" }
  | { kind: "limited"; retryAfterSeconds: number }
  | { kind: "quiet" }
  | { kind: "closed" };

/** The limits for the requester, their network, the recipient's mailbox and the whole process. */
export interface SendLimit {
  requester: Limit;
  network: Limit;
  mailbox: Limit;
  all: Limit;
}

/** The limits of sign-in links. */
export const linkLimit: SendLimit = {
  requester: requesterLimit,
  network: networkLimit,
  mailbox: mailboxLimit,
  all: allLimit,
};

/** Counts by requester, network and mailbox. It stores keyed hashes in memory only; their secret ends with the process. */
export class SendLimits {
  readonly #secret = randomBytes(32);
  readonly #requesters: KeyCounter;
  readonly #networks: KeyCounter;
  readonly #mailboxes: KeyCounter;
  readonly #all: KeyCounter;

  constructor({ requester, network, mailbox, all }: SendLimit) {
    this.#requesters = new KeyCounter(requester);
    this.#networks = new KeyCounter(network);
    this.#mailboxes = new KeyCounter(mailbox);
    this.#all = new KeyCounter(all);
  }

  /** Counts a request from `address` for a link to `email`. */
  async admit(address: string, email: string): Promise<Admission> {
    const { reporter, network } = partsOf(address);
    const requester = await this.#requesters.count(pseudonym(this.#secret, "reporter", reporter));
    if (!requester) return { kind: "closed" };
    if (requester.over) return limited(requester);
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

/** The mailbox of an address: most mail servers ignore the part between a plus and the at sign. */
const mailboxOf = (email: string): string => email.replace(/\+[^@]*@/, "@");

/** The limits of this process. */
export const sendLimits = (): SendLimits => onePerProcess("sign-in limits", () => new SendLimits(linkLimit));
