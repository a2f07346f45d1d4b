import { minuteMs } from "@/lib/platform/time/units";
import type { Account } from "./account";
import { keyHash } from "./keys";
import { oneTimeCookie } from "./one-time-cookie";
import { findKey } from "./store-keys";

/** Carries a new key from the form that made it to the page that shows it. */
export const madeKeyCookie = oneTimeCookie("njy-made-key", "/account/keys/made");

const shownForMs = 10 * minuteMs;

/** The key that this account has just made, for the page that shows it once. The browser then forgets it. */
export async function showMadeKey(
  { id }: Account,
  headers: Headers,
  now: Date,
): Promise<{ name: string; key: string } | null> {
  const key = madeKeyCookie.take(headers);
  const found = key ? await findKey(keyHash(key)) : null;
  if (!key || !found || found.userId !== id || found.revokedAt) return null;
  return now.getTime() - found.createdAt.getTime() < shownForMs ? { name: found.name, key } : null;
}
