import type { Metadata } from "next";
import { type GivenQuery, loadForModerator } from "@/app/(account)/account/moderation/load-for-moderator";
import { HideDesk } from "@/components/account/moderation/hide-desk";
import { Unreadable } from "@/components/ui/data-unavailable";
import { readHide } from "@/lib/moderation/read-hide";
import { now as clockNow } from "@/lib/platform/process/clock";

export const metadata: Metadata = { title: "Hide reports" };

export default async function Page(props: { searchParams: GivenQuery }) {
  const now = clockNow();
  const page = await loadForModerator("/account/moderation/hide", props.searchParams, (query) =>
    readHide(query, now),
  );
  return page ? <HideDesk {...page} now={now.toISOString()} /> : <Unreadable />;
}
