import { settings } from "@/lib/platform/settings/settings";

/** Where people go after signing in if they asked for no other page. */
export const accountPath = "/account";

/**
 * The path of a `callbackUrl` on our own origin. For any other origin, and for what is not a URL, it is `/account`. People
 * follow links in e-mails blindly, so no address of another origin may ever come out of here.
 */
export function ownPath(callbackUrl: string | null | undefined): string {
  const origin = new URL(settings().publicUrl).origin;
  if (!callbackUrl || !URL.canParse(callbackUrl, origin)) return accountPath;
  const url = new URL(callbackUrl, origin);
  // A browser reads a path that starts with `//` as another origin.
  if (url.origin !== origin || url.pathname.startsWith("//")) return accountPath;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The query that carries `callbackUrl` on; empty if it is the default. */
export function callbackQuery(callbackUrl: string): { callbackUrl?: string } {
  const path = ownPath(callbackUrl);
  return path === accountPath ? {} : { callbackUrl: path };
}

/** The sign-in page, which goes on to `to`. */
export const signInPath = (to: string): string => `/signin?${new URLSearchParams({ callbackUrl: to })}`;

/** The sign-in page with a notice about what just happened. It goes on to `callbackUrl`. */
export const signInPathWithNotice = (notice: string, callbackUrl: string): string =>
  `/signin?${new URLSearchParams({ told: notice, ...callbackQuery(callbackUrl) })}`;

/**
 * Makes next-auth take its own address from our requests, which carry PUBLIC_URL. A foreign AUTH_URL or NEXTAUTH_URL could
 * otherwise redirect a sign-in. Call it once at start, before Next.js reads `.env` files: they do not replace a set variable.
 */
export function ignoreForeignAuthUrl(): void {
  process.env.AUTH_URL = "";
}
