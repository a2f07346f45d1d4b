import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type GivenQuery, loadForModerator } from "@/app/(account)/account/moderation/load-for-moderator";
import { OutageDesk } from "@/components/account/moderation/outage-desk";
import { Unreadable } from "@/components/ui/data-unavailable";
import { readOutageView } from "@/lib/moderation/read-outages";
import { now as clockNow } from "@/lib/platform/process/clock";

export const metadata: Metadata = { title: "An outage" };

export default async function Page(props: { params: Promise<{ id: string }>; searchParams: GivenQuery }) {
  const { id } = await props.params;
  const path = `/account/moderation/outages/${encodeURIComponent(id)}`;
  const page = await loadForModerator(path, props.searchParams, () => readOutageView(id));
  if (!page) return <Unreadable />;
  const { shown, ...desk } = page;
  return shown ? <OutageDesk {...desk} shown={shown} now={clockNow().toISOString()} /> : notFound();
}
