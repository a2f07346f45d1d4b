import type { AlertMessage } from "@/lib/alerts/message";
import { type EgressPolicy, refusals } from "./egress";
import type { Outcome } from "./outcome";

/** Where a subscription sends: an e-mail address or a URL, and for a browser the keys to encrypt for it. */
export interface Address {
  address: string;
  pushKey: string | null;
  pushSecret: string | null;
}

/** A subscription, as far as a channel needs it to send. */
export interface Recipient extends Address {
  id: string;
  secretVersion: number;
  secretChangedAt: Date | null;
  /** True for one message when it is over, and nothing else. */
  once: boolean;
}

/** What to send now: one message, or several as one. A retry has the same `messageId`. */
export interface Sending {
  recipient: Recipient;
  messageId: string;
  /** At least one, oldest first. */
  messages: readonly AlertMessage[];
}

/** What can be wrong with an address, as a sentence for the person who entered it. */
export const addressErrors = {
  ...refusals,
  email: "Enter an e-mail address, such as name@example.com.",
  "no-mail": "E-mail isn’t set up on this server. Choose another channel.",
  "no-keys": "This browser gave us no encryption keys. Try again, or choose another channel.",
} as const;
export type AddressError = keyof typeof addressErrors;

/**
 * One way to send alerts. Each channel has a folder, and `channels.ts` lists them all. The form, sending, documentation,
 * privacy page, account pages and tests go through that list.
 */
export interface Channel<Id extends string = string> {
  readonly id: Id;
  /** Its name in forms and lists. */
  readonly label: string;
  /** People have quiet hours and get digests. A program gets each message at once. */
  readonly readBy: "people" | "programs";

  /** Where its address comes from: the account's own e-mail, the form's URL field, or a script that asks the browser. */
  readonly addressFrom: "account" | "url" | "browser";
  /** What the form says about its address. */
  readonly help: string;
  /** Whether the owner of the address must confirm by a link first, and can stop messages by a link in each. */
  readonly doubleOptIn: boolean;
  /** Whether a secret signs its messages. Its owner sees the secret once and can replace it. */
  readonly signed: boolean;
  /** False while this server cannot send by it at all. */
  isAvailable(): boolean;
  /** Everything that is wrong with an address. */
  checkAddress(given: Address, policy: EgressPolicy): Promise<AddressError[]>;
  /** The address as its owner sees it later. The URLs of some services are secrets themselves. */
  displayAddress(address: string): string;
  /** The server that answers for an address. Slow answers of one server do not delay others. */
  serverOf(address: string): string;

  /** The text or JSON of one message, or of several as one. One message has its title, link, and both texts. */
  write(messages: readonly AlertMessage[]): string;
  /** Sends once, within some seconds. Failures are outcomes. */
  send(sending: Sending, policy: EgressPolicy, now: Date): Promise<Outcome>;

  /** What the documentation says about it, in one or two sentences. */
  readonly docs: string;
  /** What the privacy page says: what its address is, and who receives its messages. */
  readonly privacy: { address: string; receivedBy: string };
  /** A valid address for tests. */
  readonly example: Address;
}
