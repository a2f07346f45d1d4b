import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { loadForModerator } from "@/app/(account)/account/moderation/moderator-page";
import { OutageModerationPage } from "@/components/account/moderation/outage-page";
import { DataUnavailable } from "@/components/ui/error-pages";
import { readOutageView } from "@/lib/moderation/outage-pages";
import { now as clockNow } from "@/lib/platform/process/clock";

export const metadata: Metadata = { title: "Outage" };

export default async function Page(props: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[]>>;
}) {
  const { id } = await props.params;
  const path = `/outages/${encodeURIComponent(id)}`;
  const page = await loadForModerator(path, props.searchParams, () => readOutageView(id));
  if (!page) return <DataUnavailable />;
  const { data, ...rest } = page;
  return data ? <OutageModerationPage {...rest} data={data} now={clockNow().toISOString()} /> : notFound();
}
