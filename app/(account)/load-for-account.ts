import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { currentAccount, type SignedIn } from "@/lib/accounts/account";
import { signInPath } from "@/lib/accounts/sign-in-path";
import { readForPage } from "@/lib/platform/http/problem";
import { machineNow } from "@/lib/platform/process/clock";

/**
 * Reads what a page shows to the signed-in account. Anyone else goes to the sign-in page, and from there back to `path`.
 * Null if reading failed.
 */
export async function loadForAccount<T>(
  path: string,
  read: (account: SignedIn, headers: Headers, now: Date) => Promise<T>,
): Promise<T | null> {
  const sent = new Headers(await headers());
  const now = machineNow();
  const page = await readForPage(async () => {
    const account = await currentAccount(sent, now);
    return account ? { data: await read(account, sent, now) } : null;
  });
  if (page === null) return null;
  return page.found ? page.found.data : redirect(signInPath(path));
}
