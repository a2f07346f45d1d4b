import type { Metadata } from "next";
import { type GivenQuery, loadForModerator } from "@/app/(account)/account/moderation/load-for-moderator";
import { OutagesModerationPage } from "@/components/account/moderation/outages-page";
import { DataUnavailable } from "@/components/ui/data-unavailable";
import { readOutageList } from "@/lib/moderation/read-outages";
import { now as clockNow } from "@/lib/platform/process/clock";

export const metadata: Metadata = { title: "Outages" };

export default async function Page(props: { searchParams: GivenQuery }) {
  const now = clockNow();
  const page = await loadForModerator("/account/moderation/outages", props.searchParams, (query) =>
    readOutageList(query),
  );
  return page ? <OutagesModerationPage {...page} now={now.toISOString()} /> : <DataUnavailable />;
}
