import { settings } from "@/lib/platform/settings/settings";
import { linkToken } from "./signing";

/** The page on which a mailbox's owner agrees to be told. */
export const confirmLink = async (subscriptionId: string): Promise<string> =>
  `${settings().publicUrl}/alerts/confirm?${query(subscriptionId, await linkToken("confirm", subscriptionId))}`;

/**
 * Where a mailbox's owner says that it is enough. Posted to by a mail program it stops at once (RFC 8058); opened by a
 * person, or by whatever looks into links, it leads to a page with one button.
 */
export const stopLink = async (subscriptionId: string): Promise<string> =>
  `${settings().publicUrl}/alerts/stop/now?${query(subscriptionId, await linkToken("stop", subscriptionId))}`;

const query = (id: string, token: string) => new URLSearchParams({ id, token });
