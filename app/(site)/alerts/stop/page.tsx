import type { Metadata } from "next";
import { StopPage } from "@/components/notify-me/stop-page";
import { DataUnavailable } from "@/components/ui/data-unavailable";
import { linkGiven, readLinkPage } from "@/lib/alerts/by-link";
import { readForPage } from "@/lib/platform/http/read-for-page";

export const metadata: Metadata = { title: "Stop these messages", robots: { index: false } };

export default async function Page(props: { searchParams: Promise<Record<string, unknown>> }) {
  const query = await props.searchParams;
  const link = linkGiven.parse(query);
  const page = await readForPage(() => readLinkPage("stop", link));
  return page ? (
    <StopPage link={link} page={page.found} stopped={query.told === "stopped"} />
  ) : (
    <DataUnavailable />
  );
}
