import { notFound } from "next/navigation";
import type { ComponentType, ReactElement } from "react";
import { loadForAccount } from "@/app/(account)/load-for-account";
import type { ModerationPageProps } from "@/components/account/moderation/moderation-page";
import { DataUnavailable } from "@/components/ui/error-pages";
import { formToken } from "@/lib/accounts/signed-in-request";
import { now as clockNow } from "@/lib/platform/process/clock";

type GivenQuery = Promise<Record<string, string | string[]>>;
type Query = Readonly<Record<string, string>>;

/** A page of moderation: `read` reads what `View` shows. `path` is the page's path under `/account/moderation`. */
export const moderatorPage =
  <T,>(
    path: string,
    read: (query: Query, now: Date) => Promise<T>,
    View: ComponentType<ModerationPageProps<T>>,
  ) =>
  async (props: { searchParams: GivenQuery }): Promise<ReactElement> => {
    const now = clockNow();
    const page = await loadForModerator(path, props.searchParams, (query) => read(query, now));
    return page ? <View {...page} now={now.toISOString()} /> : <DataUnavailable />;
  };

/**
 * Reads what a page shows to a moderator. Other accounts get "not found", and strangers the sign-in page. If a parameter
 * is repeated, the first one counts. Null if reading failed.
 */
export async function loadForModerator<T>(
  path: string,
  query: GivenQuery,
  read: (query: Query) => Promise<T>,
): Promise<Omit<ModerationPageProps<T>, "now"> | null> {
  const given = Object.fromEntries(
    Object.entries(await query).map(([name, value]) => [name, [value].flat()[0] ?? ""]),
  );
  const page = await loadForAccount(`/account/moderation${path}`, async (account) =>
    account.role === "moderator"
      ? { data: await read(given), token: await formToken(account.sessionId) }
      : { data: null, token: null },
  );
  if (!page) return null;
  if (page.token === null) return notFound();
  const count = /^\d{1,9}$/.test(given.n ?? "") ? Number(given.n) : null;
  return { ...page, result: given.told ? { code: given.told, count } : null };
}
