import type { Metadata } from "next";
import { type GivenQuery, loadForModerator } from "@/app/(account)/account/moderation/load-for-moderator";
import { ReportsDesk } from "@/components/account/moderation/reports-desk";
import { Unreadable } from "@/components/ui/data-unavailable";
import { readStream } from "@/lib/moderation/read-stream";
import { now as clockNow } from "@/lib/platform/process/clock";

export const metadata: Metadata = { title: "Reports" };

export default async function Page(props: { searchParams: GivenQuery }) {
  const now = clockNow();
  const page = await loadForModerator("/account/moderation/reports", props.searchParams, (query) =>
    readStream(query, now),
  );
  return page ? <ReportsDesk {...page} now={now.toISOString()} /> : <Unreadable />;
}
