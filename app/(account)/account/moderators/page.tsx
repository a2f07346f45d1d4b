import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { loadForAccount } from "@/app/(account)/load-for-account";
import { ModeratorsPage } from "@/components/account/moderators-page";
import { Unreadable } from "@/components/ui/data-unavailable";
import { readModeratorsPage } from "@/lib/accounts/moderators";

export const metadata: Metadata = { title: "Who moderates" };

export default async function Page(props: { searchParams: Promise<Record<string, string | string[]>> }) {
  const { told } = await props.searchParams;
  const page = await loadForAccount("/account/moderators", async (account, _, now) => ({
    shown: await readModeratorsPage(account, now),
  }));
  if (!page) return <Unreadable />;
  return page.shown ? <ModeratorsPage {...page.shown} told={[told ?? ""].flat()[0]} /> : notFound();
}
