import type { Metadata } from "next";
import { ConfirmAlertsPage } from "@/components/notify-me/email-link-pages";
import { DataUnavailable } from "@/components/ui/error-pages";
import { linkParams, readLinkPage } from "@/lib/alerts/subscriptions/email-links";
import { readForPage } from "@/lib/platform/http/problem";

export const metadata: Metadata = { title: "Confirm your alerts", robots: { index: false } };

export default async function Page(props: { searchParams: Promise<Record<string, unknown>> }) {
  const query = await props.searchParams;
  const link = linkParams.parse(query);
  const page = await readForPage(() => readLinkPage("confirm", link));
  if (!page) return <DataUnavailable />;
  const result = typeof query.told === "string" ? query.told : undefined;
  return <ConfirmAlertsPage link={link} page={page.found} result={result} />;
}
