import type { Metadata } from "next";
import { ConfirmAlertsPage } from "@/components/notify-me/confirm-alerts-page";
import { DataUnavailable } from "@/components/ui/data-unavailable";
import { linkGiven, readLinkPage } from "@/lib/alerts/by-link";
import { readForPage } from "@/lib/platform/http/read-for-page";

export const metadata: Metadata = { title: "Shall we write to you?", robots: { index: false } };

export default async function Page(props: { searchParams: Promise<Record<string, unknown>> }) {
  const query = await props.searchParams;
  const link = linkGiven.parse(query);
  const page = await readForPage(() => readLinkPage("confirm", link));
  if (!page) return <DataUnavailable />;
  const told = typeof query.told === "string" ? query.told : undefined;
  return <ConfirmAlertsPage link={link} page={page.found} told={told} />;
}
