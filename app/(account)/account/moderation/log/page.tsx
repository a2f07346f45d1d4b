import type { Metadata } from "next";
import { type GivenQuery, loadForModerator } from "@/app/(account)/account/moderation/load-for-moderator";
import { LogDesk } from "@/components/account/moderation/log-desk";
import { Unreadable } from "@/components/ui/data-unavailable";
import { readLog } from "@/lib/moderation/read-log";
import { now as clockNow } from "@/lib/platform/process/clock";

export const metadata: Metadata = { title: "Log" };

export default async function Page(props: { searchParams: GivenQuery }) {
  const now = clockNow();
  const page = await loadForModerator("/account/moderation/log", props.searchParams, (query) =>
    readLog(query),
  );
  return page ? <LogDesk {...page} now={now.toISOString()} /> : <Unreadable />;
}
