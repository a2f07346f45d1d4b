import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { loadForAccount } from "@/app/(account)/load-for-account";
import { ModeratorsPage } from "@/components/account/moderators-page";
import { DataUnavailable } from "@/components/ui/error-pages";
import { readModeratorsPage } from "@/lib/accounts/moderators";

export const metadata: Metadata = { title: "Moderators" };

export default async function Page(props: { searchParams: Promise<Record<string, string | string[]>> }) {
  const { told } = await props.searchParams;
  const page = await loadForAccount("/account/moderators", async (account, _, now) => ({
    data: await readModeratorsPage(account, now),
  }));
  if (!page) return <DataUnavailable />;
  return page.data ? <ModeratorsPage {...page.data} result={[told ?? ""].flat()[0]} /> : notFound();
}
