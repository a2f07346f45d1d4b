import type { Metadata } from "next";
import { type GivenQuery, loadForModerator } from "@/app/(account)/account/moderation/load-for-moderator";
import { LogPage } from "@/components/account/moderation/log-page";
import { DataUnavailable } from "@/components/ui/data-unavailable";
import { readLog } from "@/lib/moderation/read-log";
import { now as clockNow } from "@/lib/platform/process/clock";

export const metadata: Metadata = { title: "Log" };

export default async function Page(props: { searchParams: GivenQuery }) {
  const now = clockNow();
  const page = await loadForModerator("/account/moderation/log", props.searchParams, (query) =>
    readLog(query),
  );
  return page ? <LogPage {...page} now={now.toISOString()} /> : <DataUnavailable />;
}
