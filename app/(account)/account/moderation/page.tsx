import type { Metadata } from "next";
import { OverviewDesk } from "@/components/account/moderation/overview-desk";
import { Unreadable } from "@/components/ui/data-unavailable";
import { readOverview } from "@/lib/moderation/read-overview";
import { now as clockNow } from "@/lib/platform/process/clock";
import { type GivenQuery, loadForModerator } from "./load-for-moderator";

export const metadata: Metadata = { title: "Moderation" };

export default async function Page(props: { searchParams: GivenQuery }) {
  const now = clockNow();
  const page = await loadForModerator("/account/moderation", props.searchParams, () => readOverview(now));
  return page ? <OverviewDesk {...page} now={now.toISOString()} /> : <Unreadable />;
}
