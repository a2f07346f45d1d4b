import type { Metadata } from "next";
import { type GivenQuery, loadForModerator } from "@/app/(account)/account/moderation/load-for-moderator";
import { BurstsDesk } from "@/components/account/moderation/bursts-desk";
import { Unreadable } from "@/components/ui/data-unavailable";
import { readBursts } from "@/lib/moderation/read-bursts";
import { now as clockNow } from "@/lib/platform/process/clock";

export const metadata: Metadata = { title: "Bursts" };

export default async function Page(props: { searchParams: GivenQuery }) {
  const now = clockNow();
  const page = await loadForModerator("/account/moderation/bursts", props.searchParams, (query) =>
    readBursts(query, now),
  );
  return page ? <BurstsDesk {...page} now={now.toISOString()} /> : <Unreadable />;
}
