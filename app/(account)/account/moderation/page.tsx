import type { Metadata } from "next";
import { OverviewPage } from "@/components/account/moderation/overview-page";
import { DataUnavailable } from "@/components/ui/data-unavailable";
import { readOverview } from "@/lib/moderation/read-overview";
import { now as clockNow } from "@/lib/platform/process/clock";
import { type GivenQuery, loadForModerator } from "./load-for-moderator";

export const metadata: Metadata = { title: "Moderation" };

export default async function Page(props: { searchParams: GivenQuery }) {
  const now = clockNow();
  const page = await loadForModerator("/account/moderation", props.searchParams, () => readOverview(now));
  return page ? <OverviewPage {...page} now={now.toISOString()} /> : <DataUnavailable />;
}
