import type { Metadata } from "next";
import { type GivenQuery, loadForModerator } from "@/app/(account)/account/moderation/load-for-moderator";
import { RemovalsDesk } from "@/components/account/moderation/removals-desk";
import { Unreadable } from "@/components/ui/data-unavailable";
import { readRemovalList } from "@/lib/moderation/read-removals";
import { now as clockNow } from "@/lib/platform/process/clock";

export const metadata: Metadata = { title: "Removals" };

export default async function Page(props: { searchParams: GivenQuery }) {
  const now = clockNow();
  const page = await loadForModerator("/account/moderation/removals", props.searchParams, (query) =>
    readRemovalList(query),
  );
  return page ? <RemovalsDesk {...page} now={now.toISOString()} /> : <Unreadable />;
}
