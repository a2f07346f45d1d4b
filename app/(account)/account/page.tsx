import type { Metadata } from "next";
import { loadForAccount } from "@/app/(account)/load-for-account";
import { AccountPage } from "@/components/account/account-page";
import { Unreadable } from "@/components/ui/data-unavailable";
import { readAccountPage } from "@/lib/accounts/own-account";

export const metadata: Metadata = { title: "Your account" };

export default async function Page(props: { searchParams: Promise<Record<string, string | string[]>> }) {
  const { told } = await props.searchParams;
  const page = await loadForAccount("/account", (account, _, now) => readAccountPage(account, now));
  return page ? <AccountPage account={page} told={[told ?? ""].flat()[0]} /> : <Unreadable />;
}
