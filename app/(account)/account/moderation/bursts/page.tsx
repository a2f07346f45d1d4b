import type { Metadata } from "next";
import { type GivenQuery, loadForModerator } from "@/app/(account)/account/moderation/load-for-moderator";
import { BurstsPage } from "@/components/account/moderation/bursts-page";
import { DataUnavailable } from "@/components/ui/data-unavailable";
import { readBursts } from "@/lib/moderation/read-bursts";
import { now as clockNow } from "@/lib/platform/process/clock";

export const metadata: Metadata = { title: "Bursts" };

export default async function Page(props: { searchParams: GivenQuery }) {
  const now = clockNow();
  const page = await loadForModerator("/account/moderation/bursts", props.searchParams, (query) =>
    readBursts(query, now),
  );
  return page ? <BurstsPage {...page} now={now.toISOString()} /> : <DataUnavailable />;
}
