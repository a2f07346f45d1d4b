import { settings } from "@/lib/platform/settings/settings";

/** Where somebody is led who asked for nowhere in particular. */
export const accountPath = "/account";

/**
 * The path on our own origin that a `callbackUrl` leads to; `/account` for any other origin, and for what is no URL. An
 * address of another origin must never come back from here: links in mails are followed blindly.
 */
export function ownPath(callbackUrl: string | null | undefined): string {
  const origin = new URL(settings().publicUrl).origin;
  if (!callbackUrl || !URL.canParse(callbackUrl, origin)) return accountPath;
  const { origin: led, pathname, search, hash } = new URL(callbackUrl, origin);
  // `//host` as a path would be another origin to a browser.
  if (led !== origin || pathname.startsWith("//")) return accountPath;
  return `${pathname}${search}${hash}`;
}
