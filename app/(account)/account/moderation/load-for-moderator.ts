import { notFound } from "next/navigation";
import { loadForAccount } from "@/app/(account)/load-for-account";
import type { SignedIn } from "@/lib/accounts/account";
import { formToken } from "@/lib/accounts/signed-in-request";

/** A page's query: of what was given twice, the first. */
export type GivenQuery = Promise<Record<string, string | string[]>>;

/** What every page of moderation shows: its content, the token of its forms, and what the last form did. */
export interface ModeratorPage<T> {
  shown: T;
  token: string;
  told: { word: string; count: number | null } | null;
}

/** Reads what a page shows to a moderator. For other signed-in people the page does not exist. Null if reading failed. */
export async function loadForModerator<T>(
  path: string,
  query: GivenQuery,
  read: (query: Readonly<Record<string, string>>, account: SignedIn) => Promise<T>,
): Promise<ModeratorPage<T> | null> {
  const given = Object.fromEntries(
    Object.entries(await query).map(([name, value]) => [name, [value].flat()[0] ?? ""]),
  );
  const page = await loadForAccount(path, async (account) =>
    account.role === "moderator"
      ? { shown: await read(given, account), token: await formToken(account.sessionId) }
      : { shown: null, token: null },
  );
  if (!page) return null;
  if (page.token === null) return notFound();
  const count = /^\d{1,9}$/.test(given.n ?? "") ? Number(given.n) : null;
  return { ...page, told: given.told ? { word: given.told, count } : null };
}
