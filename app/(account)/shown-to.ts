import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { currentAccount, type SignedIn } from "@/lib/accounts/current-account";
import { signInPath } from "@/lib/accounts/require-account";
import { readForPage } from "@/lib/platform/http/read-for-page";
import { machineNow } from "@/lib/platform/process/clock";

/**
 * What a page shows to whoever is signed in; anybody else is led to sign in, and from there back to `path`. Null when it
 * could not be read.
 */
export async function shownTo<T>(
  path: string,
  read: (account: SignedIn, headers: Headers, now: Date) => Promise<T>,
): Promise<T | null> {
  const sent = new Headers(await headers());
  const now = machineNow();
  const page = await readForPage(async () => {
    const account = await currentAccount(sent, now);
    return account ? { shown: await read(account, sent, now) } : null;
  });
  if (page === null) return null;
  return page.found ? page.found.shown : redirect(signInPath(path));
}
