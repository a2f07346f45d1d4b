import type { AlertMessage } from "@/lib/alerts/message";
import type { Address, AddressError, Channel } from "./channel";
import { checkUrl, type EgressPolicy } from "./egress";
import { outcomeOf } from "./outcome";
import { post } from "./post";

export const jsonHeaders = { "Content-Type": "application/json" };
/** Chat and push services answer 404 after someone deleted the URL. */
export const goneStatuses = [404, 410];

/** What all channels with a URL as their address have in common. */
export const urlChannel = {
  addressFrom: "url",
  doubleOptIn: false,
  signed: false,
  isAvailable: () => true,
  async checkAddress({ address }: Address, policy: EgressPolicy): Promise<AddressError[]> {
    const { refused } = await checkUrl(address, policy);
    return refused === null ? [] : [refused];
  },
  /** Anyone with the whole URL can post there, so we show only its host and its end. */
  displayAddress: (address: string) => `${new URL(address).host}/…${address.slice(-4)}`,
  serverOf: (address: string) => new URL(address).host,
} as const;

/** What all chat services have in common: people read one JSON body that we post to a secret URL. */
export const chatChannel = (write: (messages: readonly AlertMessage[]) => string) =>
  ({
    ...urlChannel,
    readBy: "people",
    write,
    send: async ({ recipient, messages }, policy) =>
      outcomeOf(
        await post({ url: recipient.address, headers: jsonHeaders, body: write(messages) }, policy),
        goneStatuses,
      ),
  }) as const satisfies Partial<Channel>;
