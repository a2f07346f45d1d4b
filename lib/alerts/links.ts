import { settings } from "@/lib/settings/settings";
import { linkToken } from "./signing";

/** The page on which a mailbox's owner agrees to be told. */
export const confirmLink = async (subscriptionId: string): Promise<string> =>
  `${settings().publicUrl}/alerts/confirm?${query(subscriptionId, await linkToken("confirm", subscriptionId))}`;

/** Where a mailbox's owner says that it is enough: a page with one button, and for mail programs one click (RFC 8058). */
export const stopLink = async (subscriptionId: string): Promise<string> =>
  `${settings().publicUrl}/alerts/stop?${query(subscriptionId, await linkToken("stop", subscriptionId))}`;

const query = (id: string, token: string) => new URLSearchParams({ id, token });
