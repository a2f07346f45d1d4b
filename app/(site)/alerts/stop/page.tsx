import type { Metadata } from "next";
import { StopPage } from "@/components/notify-me/email-link-pages";
import { DataUnavailable } from "@/components/ui/error-pages";
import { linkParams, readLinkPage } from "@/lib/alerts/subscriptions/email-links";
import { readForPage } from "@/lib/platform/http/problem";

export const metadata: Metadata = { title: "Stop e-mails", robots: { index: false } };

export default async function Page(props: { searchParams: Promise<Record<string, unknown>> }) {
  const query = await props.searchParams;
  const link = linkParams.parse(query);
  const page = await readForPage(() => readLinkPage("stop", link));
  return page ? (
    <StopPage link={link} page={page.found} stopped={query.told === "stopped"} />
  ) : (
    <DataUnavailable />
  );
}
