import { timingSafeEqual } from "node:crypto";
import { deriveSecret } from "@/lib/alerts/store-keys";
import { settings } from "@/lib/platform/settings/settings";

type LinkPurpose = "confirm" | "stop";

/** The token of a link in an e-mail, for one purpose and one subscription. We derive it and do not store it. */
async function linkToken(purpose: LinkPurpose, subscriptionId: string): Promise<string> {
  return (await deriveSecret(`${purpose} ${subscriptionId}`)).toString("base64url");
}

/** Whether a link has the right token. */
export async function isLinkToken(
  purpose: LinkPurpose,
  subscriptionId: string,
  given: string,
): Promise<boolean> {
  const expected = Buffer.from(await linkToken(purpose, subscriptionId));
  const actual = Buffer.from(given);
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}

async function link(path: string, purpose: LinkPurpose, id: string): Promise<string> {
  const query = new URLSearchParams({ id, token: await linkToken(purpose, id) });
  return `${settings().publicUrl}${path}?${query}`;
}

/** The page on which the owner of an address agrees to get our messages. */
export const confirmLink = (subscriptionId: string): Promise<string> =>
  link("/alerts/confirm", "confirm", subscriptionId);

/**
 * Where the owner of an address stops our messages. A POST by a mail program stops them at once (RFC 8058). A person, or
 * a program that opens every link, gets a page with one button.
 */
export const stopLink = (subscriptionId: string): Promise<string> =>
  link("/alerts/stop/now", "stop", subscriptionId);
