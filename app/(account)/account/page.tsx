import type { Metadata } from "next";
import { loadForAccount } from "@/app/(account)/load-for-account";
import { AccountPage } from "@/components/account/account-page";
import { DataUnavailable } from "@/components/ui/error-pages";
import { readAccountPage } from "@/lib/accounts/own-account";
import { channelList } from "@/lib/alerts/channels/channels";

export const metadata: Metadata = { title: "Your account" };

export default async function Page(props: { searchParams: Promise<Record<string, string | string[]>> }) {
  const { told } = await props.searchParams;
  const page = await loadForAccount("/account", (account, _, now) => readAccountPage(account, now));
  const alertChannels = channelList.map(({ label }) => label);
  return page ? (
    <AccountPage account={page} alertChannels={alertChannels} result={[told ?? ""].flat()[0]} />
  ) : (
    <DataUnavailable />
  );
}
