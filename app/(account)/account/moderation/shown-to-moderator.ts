import { notFound } from "next/navigation";
import { shownTo } from "@/app/(account)/shown-to";
import type { SignedIn } from "@/lib/accounts/current-account";
import { formToken } from "@/lib/accounts/form-token";

/** A page's query: of what was given twice, the first. */
export type GivenQuery = Promise<Record<string, string | string[]>>;

/** What every page of moderation shows: its content, the token of its forms, and what the last form did. */
export interface ModeratorPage<T> {
  shown: T;
  token: string;
  told: { word: string; count: number | null } | null;
}

/**
 * What a page shows to a moderator; for anybody else who is signed in it is not there. Null when it could not be read.
 */
export async function shownToModerator<T>(
  path: string,
  query: GivenQuery,
  read: (query: Readonly<Record<string, string>>, account: SignedIn) => Promise<T>,
): Promise<ModeratorPage<T> | null> {
  const given = Object.fromEntries(
    Object.entries(await query).map(([name, value]) => [name, [value].flat()[0] ?? ""]),
  );
  const page = await shownTo(path, async (account) =>
    account.role === "moderator"
      ? { shown: await read(given, account), token: await formToken(account.sessionId) }
      : { shown: null, token: null },
  );
  if (!page) return null;
  if (page.token === null) return notFound();
  const count = /^\d{1,9}$/.test(given.n ?? "") ? Number(given.n) : null;
  return { ...page, told: given.told ? { word: given.told, count } : null };
}
