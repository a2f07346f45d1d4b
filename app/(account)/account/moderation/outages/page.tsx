import type { Metadata } from "next";
import { type GivenQuery, loadForModerator } from "@/app/(account)/account/moderation/load-for-moderator";
import { OutagesDesk } from "@/components/account/moderation/outages-desk";
import { Unreadable } from "@/components/ui/data-unavailable";
import { readOutageList } from "@/lib/moderation/read-outages";
import { now as clockNow } from "@/lib/platform/process/clock";

export const metadata: Metadata = { title: "Outages" };

export default async function Page(props: { searchParams: GivenQuery }) {
  const now = clockNow();
  const page = await loadForModerator("/account/moderation/outages", props.searchParams, (query) =>
    readOutageList(query),
  );
  return page ? <OutagesDesk {...page} now={now.toISOString()} /> : <Unreadable />;
}
