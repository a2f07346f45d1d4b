import { setCookieWithPage } from "@/lib/platform/http/current-response";
import type { Account } from "./account";
import { justMade } from "./keys";
import { droppedMadeKeyCookie, madeKeyCookieName } from "./made-key-cookie";
import { cookiesOf } from "./session-cookie";

/** The key that this account just made, to be shown by the page that is being rendered, once: the browser forgets it. */
export async function showMadeKey(
  { id }: Account,
  headers: Headers,
  now: Date,
): Promise<{ name: string; key: string } | null> {
  const key = cookiesOf(headers)[madeKeyCookieName];
  if (!key) return null;
  setCookieWithPage(droppedMadeKeyCookie());
  const name = await justMade(id, key, now);
  return name === null ? null : { name, key };
}
